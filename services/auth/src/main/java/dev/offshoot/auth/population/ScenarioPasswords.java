package dev.offshoot.auth.population;

import dev.offshoot.auth.password.Password;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.password.PepperedHash;
import dev.offshoot.auth.user.User;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Sets passwords: each distinct text is hashed once. */
@Singleton
class ScenarioPasswords {

    private final Passwords passwords;

    ScenarioPasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    void choose(List<ScenarioPerson> people, Map<UUID, User> stored) {
        Map<String, PepperedHash> hashes = new HashMap<>();
        for (ScenarioPerson person : people) {
            long userId = Objects.requireNonNull(stored.get(person.uuid())).key();
            person.password()
                    .filter(text -> !isSet(userId, text))
                    .ifPresent(text -> passwords.choose(userId, hashes.computeIfAbsent(text, passwords::hash)));
            person.passwordHash().ifPresent(hash -> passwords.takeOver(userId, hash, Instant.EPOCH));
        }
    }

    private boolean isSet(long userId, String text) {
        return passwords
                .of(userId)
                .filter(Password::chosen)
                .filter(stored -> passwords.matches(text, Optional.of(stored)))
                .isPresent();
    }
}
