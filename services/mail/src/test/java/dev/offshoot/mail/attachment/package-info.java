/** Tests of attachment. */
@NullMarked
package dev.offshoot.mail.attachment;

import org.jspecify.annotations.NullMarked;
