package dev.offshoot.auth.signing;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Moves keys along: announced, signing, retired, private half deleted. */
@Singleton
public class KeyRotation {

    private static final String BY_AUTH = "service:auth";

    private final SigningKeyRepository keys;
    private final KeyGenerator generator;
    private final KeySettings settings;
    private final SecurityEvents audit;
    private final InstantSource clock;

    KeyRotation(
            SigningKeyRepository keys,
            KeyGenerator generator,
            KeySettings settings,
            SecurityEvents audit,
            InstantSource clock) {
        this.keys = keys;
        this.generator = generator;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Safe to call at any time and from any instance. */
    @Transactional
    public void rotate() {
        keys.lock();
        Instant now = clock.instant();
        List<SigningKey> all = keys.list();
        Optional<SigningKey> signing = in(all, KeyState.SIGNING);
        if (signing.isEmpty()) {
            note(keys.save(generator.generate(now).sign(now)));
            return;
        }
        succeed(signing.get(), in(all, KeyState.ANNOUNCED), now);
        forgetPrivateKeys(all, now);
    }

    private void succeed(SigningKey signing, Optional<SigningKey> announced, Instant now) {
        if (announced.isEmpty()) {
            if (signing.needsSuccessor(settings, now)) {
                keys.save(generator.generate(now));
            }
            return;
        }
        if (signing.hasSignedFor(settings, now) && announced.get().wasAnnouncedFor(settings, now)) {
            keys.update(signing.retire(now));
            note(keys.update(announced.get().sign(now)));
        }
    }

    private void note(SigningKey signing) {
        audit.record(
                SecurityEvent.by(BY_AUTH, SecurityEventType.KEY_ROTATED, null).with("kid", signing.kid()));
    }

    private void forgetPrivateKeys(List<SigningKey> all, Instant now) {
        all.stream()
                .filter(key -> key.state() == KeyState.RETIRED && key.privateSealed() != null)
                .filter(key -> !key.isPublished(settings, now))
                .forEach(key -> keys.update(key.withoutPrivate()));
    }

    private static Optional<SigningKey> in(List<SigningKey> all, KeyState state) {
        return all.stream().filter(key -> key.state() == state).findFirst();
    }
}
