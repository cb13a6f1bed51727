/** A service that is not auth and knows nobody, for the scenarios that need a foreign one. */
@NullMarked
package dev.offshoot.shop;

import org.jspecify.annotations.NullMarked;
