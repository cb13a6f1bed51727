package dev.offshoot.identity.revocation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Also without the message broker, whose connection is the other occasion to read them. */
@Singleton
@Requires(property = "offshoot.mode", value = "serve")
class RevocationsAtStart {

    private final RevocationReader reader;

    RevocationsAtStart(RevocationReader reader) {
        this.reader = reader;
    }

    @EventListener
    void read(ServerStartupEvent started) {
        reader.read();
    }
}
