/** The message broker: its address, which product it is, and one that runs inside this process. */
@NullMarked
package dev.offshoot.backing.broker;

import org.jspecify.annotations.NullMarked;
