/** Starts and stops relay, consumer and retries with the service. */
@NullMarked
package dev.offshoot.messaging.lifecycle;

import org.jspecify.annotations.NullMarked;
