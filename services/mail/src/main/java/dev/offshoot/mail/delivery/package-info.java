/** One mail to one recipient: its states, its log. */
@NullMarked
package dev.offshoot.mail.delivery;

import org.jspecify.annotations.NullMarked;
