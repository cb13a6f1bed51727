package dev.offshoot.identity.client;

import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.ServiceTokens;
import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Holds one token at a time. Whoever finds it near its end renews it, while the others go on with the old one. */
@Singleton
class GrantedTokens implements ServiceTokens {

    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(1);
    private static final Duration RETRIED_AFTER = Duration.ofSeconds(1);

    private final ServiceTokenClient client;
    private final ClientSecret secret;
    private final InstantSource clock;
    private final Lock renewing = new ReentrantLock();
    private volatile @Nullable Held held;
    private volatile Instant nextTry = Instant.MIN;

    GrantedTokens(ServiceTokenClient client, ClientSecret secret, InstantSource clock) {
        this.client = client;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public String token() {
        return current().token();
    }

    @Override
    public Set<String> scopes() {
        Held token = held;
        return token == null ? current().scopes() : token.scopes();
    }

    private Held current() {
        Held token = held;
        if (token == null || token.endsBy(clock.instant())) {
            return renew();
        }
        boolean endsSoon = token.endsBy(clock.instant().plus(RENEWED_BEFORE_END));
        return endsSoon ? renewUnlessBusy(token) : token;
    }

    private Held renewUnlessBusy(Held live) {
        if (clock.instant().isBefore(nextTry) || !renewing.tryLock()) {
            return live;
        }
        try {
            return ask();
        } catch (IdentityUnavailable away) {
            return live;
        } finally {
            renewing.unlock();
        }
    }

    private Held renew() {
        renewing.lock();
        try {
            Held token = held;
            return token == null || token.endsBy(clock.instant()) ? ask() : token;
        } finally {
            renewing.unlock();
        }
    }

    private Held ask() {
        nextTry = clock.instant().plus(RETRIED_AFTER);
        try {
            ServiceTokenClient.Grant grant = client.grant(secret.basicAuthorization(), ServiceTokenClient.GRANT);
            Held token = Held.of(grant, clock.instant());
            held = token;
            return token;
        } catch (HttpClientException e) {
            throw new IdentityUnavailable("Auth gives this service no token: " + e.getMessage(), e);
        }
    }

    private record Held(String token, Set<String> scopes, Instant endsAt) {

        static Held of(ServiceTokenClient.Grant grant, Instant now) {
            String scope = grant.scope() == null ? "" : grant.scope();
            return new Held(grant.accessToken(), Set.of(scope.split(" ")), now.plusSeconds(grant.expiresIn()));
        }

        boolean endsBy(Instant moment) {
            return !endsAt.isAfter(moment);
        }
    }
}
