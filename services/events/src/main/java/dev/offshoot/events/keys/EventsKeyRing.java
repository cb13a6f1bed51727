package dev.offshoot.events.keys;

import dev.offshoot.service.KeyRing;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads the ring that signs registration links and seals ticket keys. */
@Factory
class EventsKeyRing {

    @Singleton
    KeyRing keyRing(@Nullable @Property(name = "offshoot.events.keys") String keys) {
        if (keys == null || keys.isBlank()) {
            throw new MissingSetting("OFFSHOOT_EVENTS_KEYS is not set; create one with ./offshoot secrets new.");
        }
        try {
            return KeyRing.parse(keys);
        } catch (IllegalArgumentException e) {
            throw new MissingSetting("OFFSHOOT_EVENTS_KEYS is unusable: " + e.getMessage() + ".");
        }
    }
}
