/** A service of three routes, tried with everything this library offers. */
@NullMarked
package dev.offshoot.testing;

import org.jspecify.annotations.NullMarked;
