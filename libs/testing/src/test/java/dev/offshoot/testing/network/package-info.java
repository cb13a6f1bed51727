/** The cut, silent and restored connection. */
@NullMarked
package dev.offshoot.testing.network;

import org.jspecify.annotations.NullMarked;
