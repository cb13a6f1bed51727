/** A service with one route for each rule, and the auth it asks. */
@NullMarked
package dev.offshoot.identity.sample;

import org.jspecify.annotations.NullMarked;
