/** Signing keys: made, announced, used, retired, and published as JWKS. */
@NullMarked
package dev.offshoot.auth.signing;

import org.jspecify.annotations.NullMarked;
