package dev.offshoot.auth.secret;

import dev.offshoot.service.KeyRing;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Factory
class AuthKeysFactory {

    @Singleton
    AuthKeys authKeys(@Nullable @Value("${offshoot.auth.keys:}") String keys) {
        if (keys == null || keys.isBlank()) {
            throw MissingSetting.of("offshoot.auth.keys", "create one with ./offshoot secrets new");
        }
        return new AuthKeys(KeyRing.parse(keys));
    }
}
