/** What events show of media, and whom they let share there. */
@NullMarked
package dev.offshoot.events.media;

import org.jspecify.annotations.NullMarked;
