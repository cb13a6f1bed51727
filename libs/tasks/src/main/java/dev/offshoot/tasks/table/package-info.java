/** The tables of tasks: what waits or runs, and what is over. */
@NullMarked
package dev.offshoot.tasks.table;

import org.jspecify.annotations.NullMarked;
