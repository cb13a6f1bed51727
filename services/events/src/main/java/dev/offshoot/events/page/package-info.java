/** The public page of an event: rendered here, readable without script. */
@NullMarked
package dev.offshoot.events.page;

import org.jspecify.annotations.NullMarked;
