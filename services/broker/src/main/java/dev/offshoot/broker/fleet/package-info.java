/** The broker's instances as one: who is alive, what each applied, and the bell that tells all of a change. */
@NullMarked
package dev.offshoot.broker.fleet;

import org.jspecify.annotations.NullMarked;
