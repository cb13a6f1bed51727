package dev.offshoot.auth.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.offshoot.auth.secret.AuthKeys;
import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Moves keys along: announced, signing, retired, private half deleted. */
@Singleton
public class KeyRotation {

    private final SigningKeyRepository keys;
    private final KeySealing sealing;
    private final AuthKeys ring;
    private final KeySettings settings;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    KeyRotation(
            SigningKeyRepository keys,
            KeySealing sealing,
            AuthKeys ring,
            KeySettings settings,
            UuidGenerator uuids,
            InstantSource clock) {
        this.keys = keys;
        this.sealing = sealing;
        this.ring = ring;
        this.settings = settings;
        this.uuids = uuids;
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
            keys.save(generate(now).sign(now));
            return;
        }
        succeed(signing.get(), in(all, KeyState.ANNOUNCED), now);
        forgetPrivateKeys(all, now);
    }

    private void succeed(SigningKey signing, Optional<SigningKey> announced, Instant now) {
        if (announced.isEmpty()) {
            if (signing.needsSuccessor(settings, now)) {
                keys.save(generate(now));
            }
            return;
        }
        if (signing.hasSignedFor(settings, now) && announced.get().wasAnnouncedFor(settings, now)) {
            keys.update(signing.retire(now));
            keys.update(announced.get().sign(now));
        }
    }

    private void forgetPrivateKeys(List<SigningKey> all, Instant now) {
        all.stream()
                .filter(key -> key.state() == KeyState.RETIRED && key.privateSealed() != null)
                .filter(key -> !key.isPublished(settings, now))
                .forEach(key -> keys.update(key.withoutPrivate()));
    }

    private SigningKey generate(Instant now) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            int keyId = ring.currentId();
            String sealed = sealing.seal(key.toJSONString(), key.getKeyID(), keyId);
            return SigningKey.announced(
                    uuids.next(), key.getKeyID(), key.toPublicJWK().toJSONString(), sealed, keyId, now);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK makes P-256 keys", e);
        }
    }

    private static Optional<SigningKey> in(List<SigningKey> all, KeyState state) {
        return all.stream().filter(key -> key.state() == state).findFirst();
    }
}
