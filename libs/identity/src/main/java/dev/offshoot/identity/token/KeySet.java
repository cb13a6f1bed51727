package dev.offshoot.identity.token;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys auth published at one moment; others than P-256 are left out. */
record KeySet(Map<String, ECKey> keys, Instant readAt) {

    static KeySet parse(String json, Instant now) throws ParseException {
        Map<String, ECKey> keys = new HashMap<>();
        for (var key : JWKSet.parse(json).getKeys()) {
            if (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && ec.getKeyID() != null) {
                keys.put(ec.getKeyID(), ec.toPublicJWK());
            }
        }
        return new KeySet(Map.copyOf(keys), now);
    }

    Optional<ECKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    boolean isOlderThan(Duration age, Instant now) {
        return readAt.plus(age).isBefore(now);
    }
}
