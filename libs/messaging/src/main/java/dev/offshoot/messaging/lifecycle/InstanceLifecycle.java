package dev.offshoot.messaging.lifecycle;

import dev.offshoot.messaging.instance.InstanceQueue;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** The instance's queue needs no database. */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
class InstanceLifecycle {

    private final InstanceQueue queue;

    InstanceLifecycle(InstanceQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void start(StartupEvent started) {
        queue.start();
    }

    @EventListener
    void stop(ShutdownEvent stopping) {
        queue.stop();
    }
}
