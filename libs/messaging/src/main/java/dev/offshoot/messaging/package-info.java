/** Events between services: transactional outbox, relay, inbox, retries, dead letters. */
@NullMarked
package dev.offshoot.messaging;

import org.jspecify.annotations.NullMarked;
