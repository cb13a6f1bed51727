package dev.offshoot.auth.password;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The one place where passwords are set and compared. */
@Singleton
public class Passwords {

    private final PasswordRepository passwords;
    private final PasswordRows rows;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final InstantSource clock;

    Passwords(
            PasswordRepository passwords,
            PasswordRows rows,
            PasswordHasher hasher,
            PasswordRules rules,
            InstantSource clock) {
        this.passwords = passwords;
        this.rows = rows;
        this.hasher = hasher;
        this.rules = rules;
        this.clock = clock;
    }

    public Optional<Password> of(long userId) {
        return passwords.findByUserId(userId);
    }

    /**
     * Checks a new password and hashes it. Takes 20 ms and more, so it runs before the transaction that {@link #choose}s.
     *
     * @param owner names and addresses of whoever sets it
     */
    public PepperedHash prepare(String password, List<String> owner) {
        rules.require(password, owner);
        return hasher.hash(password);
    }

    /** As {@link #prepare(String, List)} for somebody who may have a password already: the same again is refused. */
    public PepperedHash prepare(String password, List<String> owner, long userId) {
        rules.require(password, owner);
        Optional<Password> current = of(userId);
        if (current.isPresent() && hasher.verify(password, current)) {
            throw PasswordProblem.WEAK_PASSWORD.because("The password is the current one");
        }
        return hasher.hash(password);
    }

    public void choose(long userId, PepperedHash hash) {
        passwords.choose(userId, hash.hash(), hash.keyId(), clock.instant());
    }

    /** For the populator: no rules, and one hash for everybody who shares the text. */
    public PepperedHash hash(String password) {
        return hasher.hash(password);
    }

    /** For people who have none yet. */
    public void copyAll(List<Password> all) {
        rows.copy(all);
    }

    /** @return whether anything changed: a password chosen here later stays */
    public boolean takeOver(long userId, String hash, Instant changedAt) {
        return passwords.takeOver(userId, hash, changedAt) > 0;
    }

    /** Takes as long for somebody without a password. */
    public boolean matches(String password, Optional<Password> stored) {
        return hasher.verify(password, stored);
    }

    /** Replaces a hash that was imported, is weaker than today's or carries an old pepper; next time, when the pool is busy. */
    public void renew(String password, Password stored) {
        if (hasher.isOutdated(stored)) {
            hasher.tryHash(password)
                    .ifPresent(hash -> passwords.replace(stored.userId(), stored.hash(), hash.hash(), hash.keyId()));
        }
    }

    public void forget(long userId) {
        passwords.deleteByUserId(userId);
    }
}
