package dev.offshoot.messaging.sealing;

import dev.offshoot.service.KeyRing;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The service's own key ring, if it has one: only then it reads sealed fields. */
@Singleton
class SealingKeys {

    private final @Nullable KeyRing ring;

    SealingKeys(Environment settings, @Value("${offshoot.service}") String service) {
        this.ring = settings.getProperty("offshoot." + service + ".keys", String.class)
                .filter(setting -> !setting.isBlank())
                .map(KeyRing::parse)
                .orElse(null);
    }

    @Nullable
    KeyRing ring() {
        return ring;
    }
}
