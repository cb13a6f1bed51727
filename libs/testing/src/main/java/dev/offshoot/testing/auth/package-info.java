/** Auth, as far as the other services ask it. */
@NullMarked
package dev.offshoot.testing.auth;

import org.jspecify.annotations.NullMarked;
