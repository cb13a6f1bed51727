/** Is this token genuine and still good: signature, claims, keys. */
@NullMarked
package dev.offshoot.identity.token;

import org.jspecify.annotations.NullMarked;
