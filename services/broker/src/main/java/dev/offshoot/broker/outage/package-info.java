/** Services that no instance of the broker can reach, and their return, told to monitoring by events. */
@NullMarked
package dev.offshoot.broker.outage;

import org.jspecify.annotations.NullMarked;
