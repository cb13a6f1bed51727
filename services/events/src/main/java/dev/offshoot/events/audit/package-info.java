/** Whether counters say what the rows say. */
@NullMarked
package dev.offshoot.events.audit;

import org.jspecify.annotations.NullMarked;
