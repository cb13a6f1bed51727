package dev.offshoot.auth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.signing.SigningKeys;
import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

/** Makes access tokens: no e-mail and no name in them. */
@Singleton
public class AccessTokens {

    private static final String AUDIENCE = "offshoot";

    private final SigningKeys keys;
    private final TokenSettings settings;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    AccessTokens(SigningKeys keys, TokenSettings settings, UuidGenerator uuids, InstantSource clock) {
        this.keys = keys;
        this.settings = settings;
        this.uuids = uuids;
        this.clock = clock;
    }

    public AccessToken person(Access access, Proof proof) {
        Instant now = now();
        return sign(
                claims(now)
                        .subject(access.uuid().toString())
                        .claim("client_id", proof.client())
                        .claim("sid", proof.sessionId().toString())
                        .claim("ver", access.accessVersion())
                        .claim("roles", access.roleNames())
                        .claim("scope", access.permissions())
                        .claim("amr", proof.methods())
                        .claim("auth_time", proof.authenticatedAt().getEpochSecond()),
                now);
    }

    public AccessToken service(String client, List<String> scopes) {
        Instant now = now();
        return sign(
                claims(now)
                        .subject("service:" + client)
                        .claim("client_id", client)
                        .claim("scope", String.join(" ", scopes)),
                now);
    }

    private JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.accessToken())))
                .jwtID(uuids.next().toString());
    }

    private AccessToken sign(JWTClaimsSet.Builder claims, Instant now) {
        return new AccessToken(keys.sign(claims.build()), settings.accessToken(), now.plus(settings.accessToken()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
