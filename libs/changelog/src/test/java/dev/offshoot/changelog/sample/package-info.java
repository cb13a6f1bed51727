/** A service whose changes are switched on by properties, so that each test has its own release. */
@NullMarked
package dev.offshoot.changelog.sample;

import org.jspecify.annotations.NullMarked;
