/** The list of events as a calendar that clients subscribe to. */
@NullMarked
package dev.offshoot.events.feed;

import org.jspecify.annotations.NullMarked;
