/** Asking for a one-off task. */
@NullMarked
package dev.offshoot.tasks.schedule;

import org.jspecify.annotations.NullMarked;
