package dev.offshoot.broker.edge;

import dev.offshoot.broker.access.AccessTokens;
import dev.offshoot.broker.access.BrowserSession;
import dev.offshoot.broker.access.BrowserSessions;
import dev.offshoot.broker.routing.Rules;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.token.TokenRefused;
import dev.offshoot.identity.token.VerifiedToken;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.concurrent.EventExecutor;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds out who sends a request: at once where memory knows, else off the loop and back on it. */
@Singleton
final class Identification {

    private static final String BEARER = "Bearer ";
    private static final String OUTDATED = "token-outdated";

    private final AccessTokens tokens;
    private final BrowserSessions sessions;
    private final Csrf csrf;
    private final Rates rates;

    Identification(AccessTokens tokens, BrowserSessions sessions, Csrf csrf, Rates rates) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.csrf = csrf;
        this.rates = rates;
    }

    static boolean saysOutdated(HttpHeaders answer) {
        String challenge = answer.get(HttpHeaderNames.WWW_AUTHENTICATE);
        return challenge != null && challenge.contains(OUTDATED);
    }

    /** Ends by calling {@code then} on the loop, with the refusal if there is one. */
    void identify(ClientRequest request, EventExecutor loop, Consumer<@Nullable Refusal> then) {
        if (request.route.spec().identity() == Rules.Identity.PASS) {
            then.accept(null);
            return;
        }
        String authorization = request.head.headers().get(HttpHeaderNames.AUTHORIZATION);
        if (authorization != null) {
            byToken(request, authorization, loop, then);
            return;
        }
        String cookie = request.route.spec().anonymous()
                ? null
                : SessionCookies.session(request.head.headers().getAll(HttpHeaderNames.COOKIE));
        if (cookie == null) {
            then.accept(null);
        } else {
            byCookie(request, cookie, loop, then);
        }
    }

    /** Exchanges the cookie anew, past every copy. */
    void renew(ClientRequest request, EventExecutor loop, Consumer<@Nullable Refusal> then) {
        String cookie = request.cookie;
        if (cookie != null) {
            finish(sessions.renew(cookie), loop, then, session -> use(request, cookie, session));
        }
    }

    private void byToken(
            ClientRequest request, String authorization, EventExecutor loop, Consumer<@Nullable Refusal> then) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            then.accept(null);
            return;
        }
        String token = authorization.substring(BEARER.length()).strip();
        Optional<VerifiedToken> known;
        try {
            known = tokens.known(token);
        } catch (TokenRefused refused) {
            then.accept(refusal(refused));
            return;
        }
        if (known.isPresent()) {
            use(request, known.get());
            then.accept(null);
        } else if (rates.allowsUnknownToken(request.peer.network())) {
            finish(
                    tokens.verify(token),
                    loop,
                    refusal -> {
                        rates.tokenChecked(request.peer.network(), isBadToken(refusal));
                        then.accept(refusal);
                    },
                    verified -> use(request, verified));
        } else {
            then.accept(EdgeProblem.TOO_MANY_REQUESTS
                    .refuse("Too many bad tokens came from here.")
                    .retryAfter(60));
        }
    }

    /** What auth could not be asked about costs nobody anything. */
    private static boolean isBadToken(@Nullable Refusal refusal) {
        return refusal != null && refusal.status() == HttpResponseStatus.UNAUTHORIZED.code();
    }

    private void byCookie(ClientRequest request, String cookie, EventExecutor loop, Consumer<@Nullable Refusal> then) {
        Optional<BrowserSession> known = sessions.known(cookie);
        if (known.isPresent()) {
            then.accept(attempt(known, session -> use(request, cookie, session)));
        } else {
            finish(sessions.open(cookie), loop, then, session -> use(request, cookie, session));
        }
    }

    private void use(ClientRequest request, VerifiedToken token) {
        request.caller = token.caller();
    }

    /** A cookie without a session makes the request anonymous and is cleared. */
    private void use(ClientRequest request, String cookie, Optional<BrowserSession> session) {
        request.clearsCookies = session.isEmpty();
        request.cookie = null;
        request.swapped = null;
        session.ifPresent(live -> {
            csrf.check(request, live);
            request.cookie = cookie;
            request.swapped = live.token();
            request.caller = live.verified().caller();
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private <T> void finish(
            CompletableFuture<T> pending, EventExecutor loop, Consumer<@Nullable Refusal> then, Consumer<T> use) {
        BiConsumer<@Nullable T, @Nullable Throwable> back =
                (value, failure) -> then.accept(value == null ? refusal(failure) : attempt(value, use));
        pending.whenCompleteAsync(back, loop);
    }

    private static <T> @Nullable Refusal attempt(T value, Consumer<T> use) {
        try {
            use.accept(value);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private static Refusal refusal(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof TokenRefused refused) {
            return refusal(refused);
        }
        return new Refusal(IdentityProblem.IDENTITY_UNAVAILABLE, "Who asks cannot be found out now.").retryAfter(2);
    }

    private static Refusal refusal(TokenRefused refused) {
        Refusal refusal = new Refusal(refused.problem(), "The access token is not accepted.");
        return refusal.with(
                HttpHeaderNames.WWW_AUTHENTICATE,
                "Bearer error=\"invalid_token\", error_description=\"" + refusal.code() + "\"");
    }
}
