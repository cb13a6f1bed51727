/** Names of people, asked of auth and never waited for. */
@NullMarked
package dev.offshoot.events.people;

import org.jspecify.annotations.NullMarked;
