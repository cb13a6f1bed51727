/** Access tokens as auth makes them, and broken ones. */
@NullMarked
package dev.offshoot.testing.token;

import org.jspecify.annotations.NullMarked;
