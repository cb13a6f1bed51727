/** Who may do what with an event: one answer for every route. */
@NullMarked
package dev.offshoot.events.right;

import org.jspecify.annotations.NullMarked;
