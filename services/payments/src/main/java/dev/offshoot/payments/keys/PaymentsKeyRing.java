package dev.offshoot.payments.keys;

import dev.offshoot.service.KeyRing;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads the ring that webhooks of the fake provider are signed with. */
@Factory
class PaymentsKeyRing {

    @Singleton
    KeyRing keyRing(@Nullable @Property(name = "offshoot.payments.keys") String keys) {
        if (keys == null || keys.isBlank()) {
            throw new MissingSetting("OFFSHOOT_PAYMENTS_KEYS is not set; create one with ./offshoot secrets new.");
        }
        try {
            return KeyRing.parse(keys);
        } catch (IllegalArgumentException wrong) {
            throw new MissingSetting("OFFSHOOT_PAYMENTS_KEYS: " + wrong.getMessage());
        }
    }
}
