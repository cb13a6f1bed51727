/** Dead letters: events a handler gave up on, for an operator to look at, replay or drop. */
@NullMarked
package dev.offshoot.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
