/** A scenario over all services: checked as a whole, then loaded by each service's own command. */
@NullMarked
package dev.offshoot.scenarios;

import org.jspecify.annotations.NullMarked;
