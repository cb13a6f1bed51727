package dev.offshoot.messaging.lifecycle;

import dev.offshoot.messaging.inbox.Consumer;
import dev.offshoot.messaging.inbox.Retries;
import dev.offshoot.messaging.outbox.Relay;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/**
 * Nothing moves in a process that only runs a command, or has no database. One that only rehearses a start makes these
 * beans, so that their classes are known, and starts none of them.
 */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
@Requires(property = "offshoot.database.enabled", notEquals = "false")
class MessagingLifecycle {

    private final Relay relay;
    private final Consumer consumer;
    private final Retries retries;
    private final boolean serving;

    MessagingLifecycle(Relay relay, Consumer consumer, Retries retries, @Value("${offshoot.mode}") String mode) {
        this.relay = relay;
        this.consumer = consumer;
        this.retries = retries;
        this.serving = mode.equals("serve");
    }

    @EventListener
    void start(StartupEvent started) {
        if (serving) {
            relay.start();
            consumer.start();
            retries.start();
        }
    }

    /** The relay last: what the handlers still append goes out. */
    @EventListener
    void stop(ShutdownEvent stopping) {
        consumer.stop();
        retries.stop();
        relay.stop();
    }
}
