/** Who may call a route: the Allow annotations, default deny, and the caller as a controller's parameter. */
@NullMarked
package dev.offshoot.identity.access;

import org.jspecify.annotations.NullMarked;
