package dev.offshoot.broker.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.offshoot.identity.token.TokenRefused;
import dev.offshoot.identity.token.TokenVerifier;
import dev.offshoot.identity.token.VerifiedToken;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Verified tokens, kept by their digest. A new one is verified on a small pool: 350 µs are too long for a loop. */
@Singleton
public class AccessTokens {

    private static final int MOST = 50_000;
    private static final int VERIFIERS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    private final Cache<Digest, VerifiedToken> verified =
            Caffeine.newBuilder().maximumSize(MOST).recordStats().build();
    private final ExecutorService verifiers = Executors.newFixedThreadPool(
            VERIFIERS, Thread.ofPlatform().name("token-check-", 0).daemon().factory());
    private final Function<String, VerifiedToken> verifier;
    private final Consumer<VerifiedToken> recheck;

    @Inject
    AccessTokens(TokenVerifier tokens) {
        this(tokens::verify, tokens::recheck);
    }

    /**
     * @param verifier as {@link TokenVerifier#verify}
     * @param recheck as {@link TokenVerifier#recheck}
     */
    public AccessTokens(Function<String, VerifiedToken> verifier, Consumer<VerifiedToken> recheck) {
        this.verifier = verifier;
        this.recheck = recheck;
    }

    /**
     * Asks memory only.
     *
     * @throws TokenRefused when the token was good once and is no longer
     */
    public Optional<VerifiedToken> known(String token) {
        Digest key = Digest.of(token);
        VerifiedToken held = verified.getIfPresent(key);
        if (held == null) {
            return Optional.empty();
        }
        try {
            recheck.accept(held);
            return Optional.of(held);
        } catch (TokenRefused refused) {
            verified.invalidate(key);
            throw refused;
        }
    }

    /** Fails with {@link TokenRefused} or {@link dev.offshoot.identity.IdentityUnavailable}. */
    public CompletableFuture<VerifiedToken> verify(String token) {
        return CompletableFuture.supplyAsync(() -> verifyNow(token), verifiers);
    }

    /** As {@link #verify}, on the caller's thread. */
    VerifiedToken verifyNow(String token) {
        VerifiedToken checked = verifier.apply(token);
        verified.put(Digest.of(token), checked);
        return checked;
    }

    CacheStats figures() {
        return verified.stats();
    }

    @PreDestroy
    void stop() {
        verifiers.shutdownNow();
    }
}
