/** Community events: planned, reviewed, published, found, and registered for, never one seat too many. */
@NullMarked
package dev.offshoot.events;

import org.jspecify.annotations.NullMarked;
