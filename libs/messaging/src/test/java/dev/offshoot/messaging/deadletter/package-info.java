/** Dead letters over REST and by command. */
@NullMarked
package dev.offshoot.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
