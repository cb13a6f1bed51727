package dev.offshoot.testing.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.UUID;

/** A key pair of the kind auth signs with. */
public record SigningKey(ECKey pair) {

    public static SigningKey generate() {
        try {
            return new SigningKey(new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String id() {
        return pair.getKeyID();
    }

    /** The key set auth publishes: public halves only. */
    public String jwks() {
        return new JWKSet(pair).toString(true);
    }
}
