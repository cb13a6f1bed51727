/** Tests of provider. */
@NullMarked
package dev.offshoot.mail.provider;

import org.jspecify.annotations.NullMarked;
