/** Tokens, read back. */
@NullMarked
package dev.offshoot.testing.token;

import org.jspecify.annotations.NullMarked;
