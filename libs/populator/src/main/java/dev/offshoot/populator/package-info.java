/** Scenarios: YAML files of what a service holds, checked as a whole and loaded through the service's own code. */
@NullMarked
package dev.offshoot.populator;

import org.jspecify.annotations.NullMarked;
