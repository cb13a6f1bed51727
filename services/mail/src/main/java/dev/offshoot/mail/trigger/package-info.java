/** Events that become messages. */
@NullMarked
package dev.offshoot.mail.trigger;

import org.jspecify.annotations.NullMarked;
