/** Access tokens, as they leave auth. */
@NullMarked
package dev.offshoot.auth.token;

import org.jspecify.annotations.NullMarked;
