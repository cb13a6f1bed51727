package dev.offshoot.auth.population;

import dev.offshoot.auth.password.Password;
import dev.offshoot.auth.password.Passwords;
import dev.offshoot.auth.password.PepperedHash;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets the passwords of people who may have one already. */
@Singleton
class ScenarioPasswords {

    private final Passwords passwords;

    ScenarioPasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    /** People loaded together share a hash: each distinct one is made and compared once. */
    void set(Map<Long, ScenarioPerson> people) {
        Map<String, PepperedHash> hashes = new HashMap<>();
        Map<List<String>, Boolean> compared = new HashMap<>();
        people.forEach((userId, person) -> {
            person.password()
                    .filter(text -> !isSet(userId, text, compared))
                    .ifPresent(text -> passwords.choose(userId, hashes.computeIfAbsent(text, passwords::hash)));
            person.passwordHash().ifPresent(hash -> passwords.takeOver(userId, hash, Instant.EPOCH));
        });
    }

    private boolean isSet(long userId, String text, Map<List<String>, Boolean> compared) {
        return passwords
                .of(userId)
                .filter(Password::chosen)
                .filter(stored -> compared.computeIfAbsent(
                        List.of(text, stored.hash()), _ -> passwords.matches(text, Optional.of(stored))))
                .isPresent();
    }
}
