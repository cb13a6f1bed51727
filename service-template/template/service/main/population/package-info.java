/** Scenario entities of this service. */
@NullMarked
package dev.offshoot.[=service].population;

import org.jspecify.annotations.NullMarked;
