/** A person's way through the running platform, over its front port alone. */
@NullMarked
package dev.offshoot.launcher.journey;

import org.jspecify.annotations.NullMarked;
