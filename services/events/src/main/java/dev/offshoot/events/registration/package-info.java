/**
 * Registrations over REST, for those who register and for those who organise, and as events for other services.
 *
 * <p>What may happen to one is decided in {@link dev.offshoot.events.allocation}; here it is asked for and told.
 */
@NullMarked
package dev.offshoot.events.registration;

import org.jspecify.annotations.NullMarked;
