/** Values nobody may guess: random ones, and those computed from the key ring. */
@NullMarked
package dev.offshoot.auth.secret;

import org.jspecify.annotations.NullMarked;
