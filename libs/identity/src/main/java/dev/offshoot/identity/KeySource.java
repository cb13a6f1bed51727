package dev.offshoot.identity;

import com.nimbusds.jose.jwk.ECKey;
import java.util.Optional;

/** The public keys auth signs access tokens with. Read from auth's JWKS, unless the service brings its own bean. */
public interface KeySource {

    /**
     * @return empty when no such key is published
     * @throws IdentityUnavailable when auth is silent and no key set is held
     */
    Optional<ECKey> find(String keyId);
}
