/** The platform as a whole, the way somebody meets it who typed {@code ./offshoot up}. */
@NullMarked
package dev.offshoot.journey;

import org.jspecify.annotations.NullMarked;
