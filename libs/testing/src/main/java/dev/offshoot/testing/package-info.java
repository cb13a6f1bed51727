/** Starts a real service in the test's process, on a database of its own, and gives the test hands and eyes. */
@NullMarked
package dev.offshoot.testing;

import org.jspecify.annotations.NullMarked;
