package dev.offshoot.messaging.lifecycle;

import dev.offshoot.messaging.instance.InstanceQueue;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** The instance's queue needs no database. A rehearsed start makes one that nothing is bound to. */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
class InstanceLifecycle {

    private final InstanceQueue queue;
    private final boolean serving;

    InstanceLifecycle(InstanceQueue queue, @Value("${offshoot.mode}") String mode) {
        this.queue = queue;
        this.serving = mode.equals("serve");
    }

    @EventListener
    void start(StartupEvent started) {
        if (serving) {
            queue.start();
        } else {
            queue.rehearse();
        }
    }

    @EventListener
    void stop(ShutdownEvent stopping) {
        queue.stop();
    }
}
