/** What people do with events: create, change, submit, decide, cancel, delete. */
@NullMarked
package dev.offshoot.events.editing;

import org.jspecify.annotations.NullMarked;
