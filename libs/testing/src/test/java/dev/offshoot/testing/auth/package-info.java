/** The stand-in for auth, asked over HTTP. */
@NullMarked
package dev.offshoot.testing.auth;

import org.jspecify.annotations.NullMarked;
