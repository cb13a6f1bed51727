/** Messages kept for later: how they are stored, and those that wait for an attempt. */
@NullMarked
package dev.offshoot.messaging.deferred;

import org.jspecify.annotations.NullMarked;
