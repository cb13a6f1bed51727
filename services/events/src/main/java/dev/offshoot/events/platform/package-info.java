/** Where the platform stands in public, and the one style sheet of pages there. */
@NullMarked
package dev.offshoot.events.platform;

import org.jspecify.annotations.NullMarked;
