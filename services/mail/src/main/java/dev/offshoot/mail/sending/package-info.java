/** Workers that claim deliveries, pass them through the gate, hand them over, and record what became of them. */
@NullMarked
package dev.offshoot.mail.sending;

import org.jspecify.annotations.NullMarked;
