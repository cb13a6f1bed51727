/** Guessing: every password attempt takes a slot before anything is hashed. */
@NullMarked
package dev.offshoot.auth.attempt;

import org.jspecify.annotations.NullMarked;
