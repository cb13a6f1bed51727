/** The contracts themselves: exact values, complete catalogue. */
@NullMarked
package dev.offshoot.contracts;

import org.jspecify.annotations.NullMarked;
