/**
 * Seats: who gets one, in which order, and never one too many.
 *
 * <p>The rules live in {@link dev.offshoot.events.allocation.Allocation}, which touches nothing outside;
 * {@link dev.offshoot.events.allocation.Allocations} runs them under the one lock an event has.
 */
@NullMarked
package dev.offshoot.events.allocation;

import org.jspecify.annotations.NullMarked;
