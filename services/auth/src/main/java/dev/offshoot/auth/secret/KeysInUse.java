package dev.offshoot.auth.secret;

import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;

/** Refuses to start without a key that still protects something. */
@Context
@Requires(property = "offshoot.mode", notEquals = "command")
class KeysInUse {

    private final AuthKeys keys;
    private final KeyUsageRepository usage;

    KeysInUse(AuthKeys keys, KeyUsageRepository usage) {
        this.keys = keys;
        this.usage = usage;
    }

    @PostConstruct
    void check() {
        usage.count().stream()
                .filter(used -> !keys.has(used.keyId()))
                .findFirst()
                .ifPresent(missing -> {
                    throw new MissingSetting("key " + missing.keyId() + " protects " + missing.things() + " "
                            + missing.kind() + " but is not in OFFSHOOT_AUTH_KEYS.");
                });
    }
}
