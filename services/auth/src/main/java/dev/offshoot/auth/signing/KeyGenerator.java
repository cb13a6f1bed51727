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
import java.time.Instant;

/** Makes keys, the private half sealed at once. */
@Singleton
class KeyGenerator {

    private final KeySealing sealing;
    private final AuthKeys ring;
    private final UuidGenerator uuids;

    KeyGenerator(KeySealing sealing, AuthKeys ring, UuidGenerator uuids) {
        this.sealing = sealing;
        this.ring = ring;
        this.uuids = uuids;
    }

    SigningKey generate(Instant now) {
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
}
