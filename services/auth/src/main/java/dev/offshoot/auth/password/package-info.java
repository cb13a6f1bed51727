/** Passwords: what is accepted, how it is hashed, how it is compared. */
@NullMarked
package dev.offshoot.auth.password;

import org.jspecify.annotations.NullMarked;
