/** Scenario entities of this service. */
@NullMarked
package dev.offshoot.events.population;

import org.jspecify.annotations.NullMarked;
