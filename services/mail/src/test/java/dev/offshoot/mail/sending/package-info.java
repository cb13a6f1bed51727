/** Tests of sending. */
@NullMarked
package dev.offshoot.mail.sending;

import org.jspecify.annotations.NullMarked;
