/** Scenario entities of this service. */
@NullMarked
package dev.offshoot.mail.population;

import org.jspecify.annotations.NullMarked;
