/** What the platform is told of an event. */
@NullMarked
package dev.offshoot.events.message;

import org.jspecify.annotations.NullMarked;
