package dev.offshoot.mail.keys;

import dev.offshoot.service.KeyRing;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads the ring this service signs and seals with. */
@Factory
class MailKeyRing {

    @Singleton
    KeyRing keyRing(@Nullable @Property(name = "offshoot.mail.keys") String keys) {
        if (keys == null || keys.isBlank()) {
            throw new MissingSetting("OFFSHOOT_MAIL_KEYS is not set; create one with ./offshoot secrets new.");
        }
        try {
            return KeyRing.parse(keys);
        } catch (IllegalArgumentException e) {
            throw new MissingSetting("OFFSHOOT_MAIL_KEYS is unusable: " + e.getMessage() + ".");
        }
    }
}
