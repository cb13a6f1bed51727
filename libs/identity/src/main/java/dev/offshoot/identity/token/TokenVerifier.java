package dev.offshoot.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.revocation.Revocations;
import io.micronaut.security.token.jwt.generator.claims.JwtClaimsSetAdapter;
import jakarta.inject.Singleton;
import java.text.ParseException;

/** The token check without a request around it, for those who keep connections open or route by identity. */
@Singleton
public class TokenVerifier {

    private final AccessTokenSignature signature;
    private final TokenConditions conditions;
    private final Revocations revocations;

    TokenVerifier(AccessTokenSignature signature, TokenConditions conditions, Revocations revocations) {
        this.signature = signature;
        this.conditions = conditions;
        this.revocations = revocations;
    }

    /**
     * May read auth's keys over HTTP.
     *
     * @throws TokenRefused when the token opens nothing
     * @throws dev.offshoot.identity.IdentityUnavailable when auth is silent and no keys are held
     */
    public VerifiedToken verify(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!signature.verify(jwt)) {
                throw invalid("The signature does not hold");
            }
            AccessToken claims = conditions.require(new JwtClaimsSetAdapter(jwt.getJWTClaimsSet()));
            return new VerifiedToken(claims, jwt.getHeader().getKeyID());
        } catch (ParseException | JOSEException e) {
            throw invalid("Not an access token");
        }
    }

    /**
     * Asks memory only.
     *
     * @throws TokenRefused when the token has expired or was revoked since it was verified
     */
    public void recheck(VerifiedToken token) {
        if (revocations.isKeyRevoked(token.keyId())) {
            throw invalid("The key is revoked");
        }
        conditions.require(token.token());
    }

    private static TokenRefused invalid(String reason) {
        return new TokenRefused(IdentityProblem.INVALID_TOKEN, reason);
    }
}
