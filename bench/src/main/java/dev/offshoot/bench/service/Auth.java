package dev.offshoot.bench.service;

import dev.offshoot.testing.auth.AuthStandIn;
import dev.offshoot.testing.token.SigningKey;
import dev.offshoot.testing.token.Tokens;
import java.time.InstantSource;

/** Auth, as far as the service that is measured asks it, with tokens it takes for genuine. */
public record Auth(AuthStandIn standIn, Tokens tokens) implements AutoCloseable {

    public static final String ISSUER = "http://localhost:8080/api/auth";

    public static Auth start() {
        SigningKey key = SigningKey.generate();
        Tokens tokens = new Tokens(key, ISSUER, InstantSource.system());
        return new Auth(AuthStandIn.start(key, tokens), tokens);
    }

    public String url() {
        return standIn.url().toString();
    }

    @Override
    public void close() {
        standIn.close();
    }
}
