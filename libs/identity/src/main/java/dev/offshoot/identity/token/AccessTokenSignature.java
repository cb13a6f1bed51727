package dev.offshoot.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import dev.offshoot.identity.KeySource;
import dev.offshoot.identity.revocation.Revocations;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The only check that sees a token's header: {@code typ=at+jwt}, {@code alg=ES256}, a {@code kid} that auth publishes. */
@Singleton
class AccessTokenSignature implements SignatureConfiguration {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final KeySource keys;
    private final Revocations revocations;
    private final VerifiedSignatures verified;

    AccessTokenSignature(KeySource keys, Revocations revocations, VerifiedSignatures verified) {
        this.keys = keys;
        this.revocations = revocations;
        this.verified = verified;
    }

    @Override
    public String supportedAlgorithmsMessage() {
        return "Only ES256 is accepted";
    }

    @Override
    public boolean supports(JWSAlgorithm algorithm) {
        return JWSAlgorithm.ES256.equals(algorithm);
    }

    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        Optional<ECKey> key = isAccessToken(token) ? key(token.getHeader().getKeyID()) : Optional.empty();
        return key.isPresent() && verify(token, key.get());
    }

    private boolean isAccessToken(SignedJWT token) {
        return ACCESS_TOKEN.equals(token.getHeader().getType())
                && supports(token.getHeader().getAlgorithm())
                && token.getHeader().getKeyID() != null;
    }

    private Optional<ECKey> key(String keyId) {
        return revocations.isKeyRevoked(keyId) ? Optional.empty() : keys.find(keyId);
    }

    private boolean verify(SignedJWT token, ECKey key) throws JOSEException {
        if (verified.contains(token, key)) {
            return true;
        }
        boolean genuine = token.verify(new ECDSAVerifier(key));
        if (genuine) {
            verified.add(token, key);
        }
        return genuine;
    }
}
