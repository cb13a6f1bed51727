/** What people keep here: each of the events is somebody's own. */
@NullMarked
package dev.offshoot.events.event;

import org.jspecify.annotations.NullMarked;
