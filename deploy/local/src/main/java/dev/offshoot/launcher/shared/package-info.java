/** Servers that more than one checkout may use: whose what is, and how they keep apart. */
@NullMarked
package dev.offshoot.launcher.shared;

import org.jspecify.annotations.NullMarked;
