/** Background and scheduled work: one-off tasks asked for in a transaction, and recurring ones. */
@NullMarked
package dev.offshoot.tasks;

import org.jspecify.annotations.NullMarked;
