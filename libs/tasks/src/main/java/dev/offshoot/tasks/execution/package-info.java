/** Running what is due, by db-scheduler, and what becomes of it. */
@NullMarked
package dev.offshoot.tasks.execution;

import org.jspecify.annotations.NullMarked;
