/** Tests of unsubscribe. */
@NullMarked
package dev.offshoot.mail.unsubscribe;

import org.jspecify.annotations.NullMarked;
