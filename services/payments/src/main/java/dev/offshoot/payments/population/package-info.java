/** Scenario entities of this service. */
@NullMarked
package dev.offshoot.payments.population;

import org.jspecify.annotations.NullMarked;
