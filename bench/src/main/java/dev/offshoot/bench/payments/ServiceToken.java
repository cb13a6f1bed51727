package dev.offshoot.bench.payments;

import dev.offshoot.bench.service.Auth;
import java.time.Duration;

/** The access token of a service that asks for money, kept for half of its life as services keep theirs. */
final class ServiceToken {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Auth auth;
    private String token;
    private long made;

    ServiceToken(Auth auth) {
        this.auth = auth;
        this.token = make();
        this.made = System.nanoTime();
    }

    synchronized String current() {
        if (System.nanoTime() - made > KEPT.toNanos()) {
            token = make();
            made = System.nanoTime();
        }
        return token;
    }

    private String make() {
        return auth.tokens().service("events", "payments:request").token();
    }
}
