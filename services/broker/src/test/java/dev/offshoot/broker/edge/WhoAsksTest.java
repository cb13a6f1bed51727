package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.access.TestAuth;
import dev.offshoot.broker.edge.Client.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoAsksTest {

    private static final UUID ADA = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private TestEdge edge;
    private Service service;

    @BeforeEach
    void start() {
        service = Service.that(call -> {
            call.body();
            call.answer(200, call.header("Authorization") + "|" + call.header("Cookie"));
        });
        edge = TestEdge.start()
                .route(
                        "shop",
                        service,
                        "{id: shop, path: \"/api/shop/**\"}",
                        "{id: shop-open, path: \"/api/shop/open\", anonymous: true}",
                        "{id: shop-pages, path: \"/shop/**\"}");
    }

    @AfterEach
    void stop() {
        edge.close();
        service.close();
    }

    private Answer ask(String method, String path, String... headers) {
        return Client.once(edge.port(), method, path, "", headers);
    }

    private static String session(String cookie) {
        return "Cookie: theme=dark; __Host-offshoot=" + cookie;
    }

    @Test
    void goodTokenPasses() {
        String token = edge.auth.token(ADA);

        assertThat(ask("GET", "/api/shop/x", "Authorization: Bearer " + token).text())
                .isEqualTo("Bearer " + token + "|");
        assertThat(ask("GET", "/api/shop/x", "Authorization: bearer " + token).status())
                .isEqualTo(200);
        assertThat(edge.auth.verifications.get()).isEqualTo(1);
    }

    @Test
    void unknownTokenIsRefused() {
        Answer answer = ask("GET", "/api/shop/x", "Authorization: Bearer forged");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid-token");
        assertThat(answer.text()).contains("\"code\":\"invalid-token\"");
        assertThat(service.heads).isEmpty();
    }

    @Test
    void revokedTokenIsRefusedThoughItWasKnown() {
        String token = edge.auth.token(ADA);
        ask("GET", "/api/shop/x", "Authorization: Bearer " + token);

        edge.auth.revoke(token);

        assertThat(ask("GET", "/api/shop/x", "Authorization: Bearer " + token).text())
                .contains("session-ended");
    }

    @Test
    void manyBadTokensCloseTheDoorForUnknownOnesOnly() {
        String token = edge.auth.token(ADA);
        ask("GET", "/api/shop/x", "Authorization: Bearer " + token);
        for (int i = 0; i < 30; i++) {
            ask("GET", "/api/shop/x", "Authorization: Bearer bad" + i);
        }

        Answer refused = ask("GET", "/api/shop/x", "Authorization: Bearer one-more");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(ask("GET", "/api/shop/x", "Authorization: Bearer " + token).status())
                .isEqualTo(200);
    }

    @Test
    void tokensNobodyCouldCheckAreNotHeldAgainstTheirNetwork() {
        edge.auth.away = true;
        for (int i = 0; i < 31; i++) {
            assertThat(ask("GET", "/api/shop/x", "Authorization: Bearer good" + i)
                            .status())
                    .isEqualTo(503);
        }
        edge.auth.away = false;

        String token = edge.auth.token(ADA);

        assertThat(ask("GET", "/api/shop/x", "Authorization: Bearer " + token).status())
                .isEqualTo(200);
    }

    @Test
    void otherSchemesPassUntouched() {
        assertThat(ask("GET", "/api/shop/x", "Authorization: Basic YTpi").text())
                .isEqualTo("Basic YTpi|");
    }

    @Test
    void cookieBecomesATokenAndStaysHere() throws Exception {
        String cookie = edge.auth.cookie(ADA);
        Callable<Answer> ask = () -> ask("GET", "/api/shop/x", session(cookie));

        List<Answer> answers = atOnce(100, ask);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).startsWith("Bearer token-").endsWith("|");
        });
        assertThat(edge.auth.exchanges.get()).isEqualTo(1);
    }

    private static List<Answer> atOnce(int count, Callable<Answer> ask)
            throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running =
                    callers.invokeAll(Stream.generate(() -> ask).limit(count).toList());
            for (Future<Answer> answer : running) {
                answer.get();
            }
            return running.stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void endedSessionGoesOnAnonymousAndIsCleared() {
        Answer answer = ask("GET", "/api/shop/x", session("unknown"));

        assertThat(answer.text()).isEqualTo("|");
        assertThat(answer.headers())
                .anyMatch(header -> header.contains("__Host-offshoot=;") && header.contains("Max-Age=0"));
    }

    @Test
    void authAwayLeavesKnownCookiesAndSaysSoToOthers() {
        String known = edge.auth.cookie(ADA);
        String token = edge.auth.token(ADA);
        ask("GET", "/api/shop/x", session(known));

        edge.auth.away = true;

        assertThat(ask("GET", "/api/shop/x", session(known)).status()).isEqualTo(200);
        assertThat(ask("GET", "/api/shop/x", "Authorization: Bearer " + token).status())
                .isEqualTo(200);
        assertThat(ask("GET", "/api/shop/x", session("other")).text()).contains("identity-unavailable");
    }

    @Test
    void revokedSessionOfACookieIsExchangedAnewAndFoundEnded() {
        String cookie = edge.auth.cookie(ADA);
        ask("GET", "/api/shop/x", session(cookie));

        edge.auth.endSession(cookie);
        edge.auth.revokeAll();

        assertThat(ask("GET", "/api/shop/x", session(cookie)).text()).isEqualTo("|");
    }

    @Test
    void writeByCookieProvesItsPage() {
        String cookie = session(edge.auth.cookie(ADA));
        String value = "X-CSRF-Token: " + TestAuth.CSRF;
        String own = "Origin: " + TestEdge.ORIGIN;

        assertThat(ask("POST", "/api/shop/x", cookie).text()).contains("\"code\":\"csrf\"");
        assertThat(ask("POST", "/api/shop/x", cookie, "X-CSRF-Token: another").status())
                .isEqualTo(403);
        assertThat(ask("POST", "/api/shop/x", cookie, value, "Origin: https://evil.test")
                        .status())
                .isEqualTo(403);
        assertThat(ask("POST", "/api/shop/x", cookie, value, "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(service.heads).isEmpty();
        assertThat(ask("POST", "/api/shop/x", cookie, value).status()).isEqualTo(200);
        assertThat(ask("DELETE", "/api/shop/x", cookie, value, own).status()).isEqualTo(200);
    }

    @Test
    void formOfAPageProvesItByItsOrigin() {
        String cookie = session(edge.auth.cookie(ADA));

        assertThat(ask("POST", "/shop/form", cookie).status()).isEqualTo(403);
        assertThat(ask("POST", "/shop/form", cookie, "Origin: https://evil.test")
                        .status())
                .isEqualTo(403);
        assertThat(ask("POST", "/shop/form", cookie, "Origin: " + TestEdge.ORIGIN)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void bearerBesideACookieWins() {
        String token = edge.auth.token(ADA);

        Answer answer = ask("POST", "/api/shop/x", session("ignored"), "Authorization: Bearer " + token);

        assertThat(answer.text()).isEqualTo("Bearer " + token + "|");
    }

    @Test
    void anonymousRouteReadsNoCookie() {
        Answer answer = ask("POST", "/api/shop/open", session(edge.auth.cookie(ADA)));

        assertThat(answer.text()).isEqualTo("|");
        assertThat(edge.auth.exchanges.get()).isZero();
    }

    @Test
    void outdatedTokenOfACookieIsRenewedOnce() {
        String cookie = edge.auth.cookie(ADA);
        AtomicReference<String> first = new AtomicReference<>("");
        try (Service strict = Service.that(call -> {
                    call.body();
                    String token = call.header("Authorization");
                    first.compareAndSet("", token);
                    if (token.equals(first.get())) {
                        call.answer(401, "", "WWW-Authenticate: Bearer error_description=\"token-outdated\"");
                    } else {
                        call.answer(200, "renewed");
                    }
                });
                TestEdge own = edge.route("shop", strict, "{id: shop, path: \"/api/shop/**\"}")) {
            assertThat(Client.get(own.port(), "/api/shop/x", session(cookie)).text())
                    .isEqualTo("renewed");
            first.set("");
            assertThat(Client.once(
                                    own.port(),
                                    "POST",
                                    "/api/shop/x",
                                    "body",
                                    session(cookie),
                                    "X-CSRF-Token: " + TestAuth.CSRF)
                            .status())
                    .isEqualTo(401);
        }
    }
}
