/** The folder the command works in: its services, what is stale there, and the build. */
@NullMarked
package dev.offshoot.launcher.checkout;

import org.jspecify.annotations.NullMarked;
