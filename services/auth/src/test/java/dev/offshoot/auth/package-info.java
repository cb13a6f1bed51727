/** The acceptance scenarios of auth, played over HTTP against the running service. */
@NullMarked
package dev.offshoot.auth;

import org.jspecify.annotations.NullMarked;
