package dev.offshoot.identity.token;

import com.nimbusds.jwt.JWT;
import dev.offshoot.identity.access.CallerAuthentication;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.generator.claims.JwtClaimsSetAdapter;
import io.micronaut.security.token.jwt.validator.DefaultJwtAuthenticationFactory;
import io.micronaut.security.token.jwt.validator.JwtAuthenticationFactory;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Optional;

/** Turns a checked token into the caller that the security context carries. */
@Singleton
@Replaces(DefaultJwtAuthenticationFactory.class)
class CallerAuthenticationFactory implements JwtAuthenticationFactory {

    @Override
    public Optional<Authentication> createAuthentication(JWT token) {
        try {
            TokenClaims claims = new TokenClaims(new JwtClaimsSetAdapter(token.getJWTClaimsSet()));
            return Optional.of(new CallerAuthentication(claims.accessToken().caller()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
