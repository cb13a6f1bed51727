package dev.offshoot.auth.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.offshoot.identity.KeySource;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Signs with the current key and knows the published ones; reads the table every 30 seconds. */
@Singleton
public class SigningKeys implements KeySource {

    private static final Duration REREAD = Duration.ofSeconds(30);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final SigningKeyRepository keys;
    private final KeyRotation rotation;
    private final KeySealing sealing;
    private final KeySettings settings;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable KeySet held;

    SigningKeys(
            SigningKeyRepository keys,
            KeyRotation rotation,
            KeySealing sealing,
            KeySettings settings,
            InstantSource clock) {
        this.keys = keys;
        this.rotation = rotation;
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<ECKey> find(String keyId) {
        return Optional.ofNullable(current().published().get(keyId));
    }

    public Collection<ECKey> published() {
        return current().published().values();
    }

    public String sign(JWTClaimsSet claims) {
        Signer signer = current().signer();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(ACCESS_TOKEN)
                .keyID(signer.kid())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing failed", e);
        }
        return token.serialize();
    }

    private KeySet current() {
        KeySet known = held;
        if (known != null && isFresh(known)) {
            return known;
        }
        reading.lock();
        try {
            KeySet latest = held;
            if (latest == null || !isFresh(latest)) {
                latest = read();
                held = latest;
            }
            return latest;
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(KeySet set) {
        return Duration.between(set.readAt(), clock.instant()).abs().compareTo(REREAD) < 0;
    }

    private KeySet read() {
        List<SigningKey> all = keys.list();
        if (all.stream().noneMatch(key -> key.state() == KeyState.SIGNING)) {
            rotation.rotate();
            all = keys.list();
        }
        Instant now = clock.instant();
        Map<String, ECKey> published = new LinkedHashMap<>();
        all.stream()
                .filter(key -> key.isPublished(settings, now))
                .forEach(key -> published.put(key.kid(), parse(key.publicJwk())));
        return new KeySet(signer(all), Map.copyOf(published), now);
    }

    private Signer signer(List<SigningKey> all) {
        SigningKey key = all.stream()
                .filter(candidate -> candidate.state() == KeyState.SIGNING)
                .findFirst()
                .orElseThrow();
        String sealed = Objects.requireNonNull(key.privateSealed(), "A signing key has its private half");
        try {
            return new Signer(key.kid(), new ECDSASigner(parse(sealing.open(sealed, key.kid(), key.keyId()))));
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing key " + key.kid() + " is no P-256 key", e);
        }
    }

    private static ECKey parse(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key does not parse", e);
        }
    }
}
