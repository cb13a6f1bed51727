package dev.offshoot.identity.token;

import dev.offshoot.identity.Caller;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.IdentitySettings;
import dev.offshoot.identity.revocation.Revocations;
import io.micronaut.context.annotation.Value;
import io.micronaut.security.token.Claims;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** What a genuine token must still fulfil: made by our auth, for this platform, not over, not revoked. */
@Singleton
class TokenConditions {

    private static final String AUDIENCE = "offshoot";

    private final Revocations revocations;
    private final IdentitySettings settings;
    private final String issuer;
    private final InstantSource clock;

    TokenConditions(
            Revocations revocations,
            IdentitySettings settings,
            @Value("${offshoot.auth.issuer}") String issuer,
            InstantSource clock) {
        this.revocations = revocations;
        this.settings = settings;
        this.issuer = issuer;
        this.clock = clock;
    }

    AccessToken require(Claims claims) {
        TokenClaims token = new TokenClaims(claims);
        if (!issuer.equals(token.issuer())) {
            throw invalid("Foreign issuer");
        }
        if (!token.isFor(AUDIENCE)) {
            throw invalid("Meant for another audience");
        }
        AccessToken read = token.accessToken();
        require(read);
        return read;
    }

    /** Everything that can change after the token was first accepted; asks memory only. */
    void require(AccessToken token) {
        if (!token.expiresAt().plus(settings.leeway()).isAfter(clock.instant())) {
            throw invalid("Expired");
        }
        switch (token.caller()) {
            case Caller.Person person -> require(person);
            case Caller.Service service -> requireEnabled(service.client());
            case Caller.Anonymous anonymous -> throw invalid("Names nobody");
        }
        requireEnabled(token.client());
    }

    private void require(Caller.Person person) {
        UUID id = person.id();
        if (revocations.isSessionEnded(person.sessionId()) || revocations.isDeactivated(id)) {
            throw new TokenRefused(IdentityProblem.SESSION_ENDED, "The session has ended");
        }
        if (person.accessVersion() < revocations.leastAccessVersion(id)) {
            throw new TokenRefused(IdentityProblem.TOKEN_OUTDATED, "Roles or permissions have changed since");
        }
    }

    private void requireEnabled(String client) {
        if (revocations.isClientDisabled(client)) {
            throw invalid("The client is disabled");
        }
    }

    private static TokenRefused invalid(String reason) {
        return new TokenRefused(IdentityProblem.INVALID_TOKEN, reason);
    }
}
