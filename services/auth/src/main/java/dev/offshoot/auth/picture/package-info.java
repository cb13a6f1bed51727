/** Pictures live in media; here only their UUID. */
@NullMarked
package dev.offshoot.auth.picture;

import org.jspecify.annotations.NullMarked;
