package dev.offshoot.testing.token;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Makes access tokens of persons and services, each genuine until its builder breaks it. */
public final class Tokens {

    private final SigningKey key;
    private final String issuer;
    private final InstantSource clock;

    public Tokens(SigningKey key, String issuer, InstantSource clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A person with a session of their own, signed in just now by password, without any role. */
    public TokenBuilder person(UUID id) {
        return builder()
                .claim("sub", id.toString())
                .claim("client_id", "browser")
                .claim("roles", List.of())
                .claim("scope", "")
                .claim("amr", List.of("pwd"))
                .authenticatedAt(clock.instant())
                .session(UUID.randomUUID())
                .version(1);
    }

    public TokenBuilder service(String name, String... scopes) {
        return builder()
                .claim("sub", "service:" + name)
                .claim("client_id", name)
                .claim("scope", String.join(" ", scopes));
    }

    private TokenBuilder builder() {
        return new TokenBuilder(key, clock.instant()).issuer(issuer).claim("aud", "offshoot");
    }
}
