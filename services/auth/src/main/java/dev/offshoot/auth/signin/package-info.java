/** Signing in by password. */
@NullMarked
package dev.offshoot.auth.signin;

import org.jspecify.annotations.NullMarked;
