package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.auth.secret.Digests;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import dev.offshoot.web.redis.RedisLink;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The cookie rule of scenarios 9, 14 and 25, as far as it is auth's. */
@OffshootTest(
        service = "auth",
        properties = {Settings.READERS, Settings.CLIENTS, Settings.FAST_HASH, Settings.NO_FLOOR})
class CookieIT {

    private final RunningService auth;
    private final People people;

    CookieIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void theBrokerSwapsACookieForATokenAndFindsACopyInRedis() {
        Browser browser = Browser.signIn(auth, people.create());

        TestResponse exchanged = exchange(browser.cookie());

        assertThat(exchanged.status()).as(exchanged.body()).isEqualTo(200);
        assertThat(exchanged.text("csrfHash")).isEqualTo(Digests.sha256(browser.csrf()));
        assertThat(copy(browser))
                .contains("\"sid\":\"" + exchanged.text("sessionId") + "\"")
                .contains("\"uid\":\"" + exchanged.text("userId") + "\"")
                .contains("\"csrfHash\":\"" + exchanged.text("csrfHash") + "\"")
                .contains("\"token\":\"" + exchanged.text("accessToken") + "\"")
                .contains("\"tokenExp\":");
        assertThat(auth.http()
                        .get("/api/auth/me")
                        .bearer(exchanged.text("accessToken"))
                        .send()
                        .text("session.kind"))
                .isEqualTo("browser");
    }

    @Test
    void redisEmptiedSignsNobodyOut() {
        Browser browser = Browser.signIn(auth, people.create());
        exchange(browser.cookie());
        link().sync().flushdb();

        assertThat(exchange(browser.cookie()).status()).isEqualTo(200);
    }

    @Test
    void onlyTheBrokerExchanges() {
        Browser browser = Browser.signIn(auth, people.create());

        assertThat(auth.http()
                        .post("/api/auth/sessions/exchange")
                        .bearer(people.serviceToken("mail"))
                        .json(Map.of("cookie", browser.cookie()))
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(exchange("unknown").text("code")).isEqualTo("session-ended");
    }

    @Test
    void signingOutByCookieNeedsItsOwnCsrfValue() {
        Browser browser = Browser.signIn(auth, people.create());
        Browser other = Browser.signIn(auth, people.create());
        exchange(browser.cookie());

        assertThat(signOut(browser, "").text("code")).isEqualTo("csrf");
        assertThat(signOut(browser, other.csrf()).text("code")).isEqualTo("csrf");
        assertThat(auth.http()
                        .delete("/api/auth/sessions/current")
                        .header("Cookie", "__Host-offshoot=" + browser.cookie())
                        .header("X-CSRF-Token", browser.csrf())
                        .header("Origin", "https://evil.example")
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(exchange(browser.cookie()).status()).isEqualTo(200);

        TestResponse done = signOut(browser, browser.csrf());
        assertThat(done.status()).isEqualTo(204);
        assertThat(done.headers("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("Max-Age=0"));
        assertThat(exchange(browser.cookie()).text("code")).isEqualTo("session-ended");
        assertThat(copy(browser)).isEmpty();
        assertThat(signOut(browser, browser.csrf()).status()).isEqualTo(204);
    }

    @Test
    void aBearerBesideACookieWins() {
        Browser browser = Browser.signIn(auth, people.create());
        SignedIn app = people.signIn(people.create());

        assertThat(auth.http()
                        .delete("/api/auth/sessions/current")
                        .bearer(app.token())
                        .header("Cookie", "__Host-offshoot=" + browser.cookie())
                        .send()
                        .status())
                .isEqualTo(204);

        assertThat(people.refresh(app.refreshToken()).status()).isEqualTo(401);
        assertThat(exchange(browser.cookie()).status()).isEqualTo(200);
    }

    @Test
    void newRolesReachABrowserWithTheNextExchange() {
        Person person = people.create();
        Browser browser = Browser.signIn(auth, person);
        String token = exchange(browser.cookie()).text("accessToken");
        SignedIn admin = people.signIn(people.create("admin"));

        auth.http()
                .put("/api/auth/users/" + person.id() + "/roles")
                .bearer(admin.token())
                .header("If-Match", "*")
                .json(Map.of("roles", List.of("finance")))
                .send();

        Awaitility.await().until(() -> me(token).text("code").equals("token-outdated"));
        assertThat(me(exchange(browser.cookie()).text("accessToken")).text("roles[0]"))
                .isEqualTo("finance");
    }

    @Test
    void confirmingReplacesTheCookie() {
        Person person = people.create();
        Browser browser = Browser.signIn(auth, person);
        String token = exchange(browser.cookie()).text("accessToken");

        TestResponse confirmed = auth.http()
                .post("/api/auth/sessions/current/confirm")
                .bearer(token)
                .json(Map.of("password", People.PASSWORD))
                .send();

        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(exchange(browser.cookie()).status()).isEqualTo(401);
        assertThat(exchange(Browser.of(confirmed).cookie()).status()).isEqualTo(200);
    }

    private TestResponse me(String token) {
        return auth.http().get("/api/auth/me").bearer(token).send();
    }

    private TestResponse exchange(String cookie) {
        return auth.http()
                .post("/api/auth/sessions/exchange")
                .bearer(people.serviceToken("broker"))
                .json(Map.of("cookie", cookie))
                .send();
    }

    private TestResponse signOut(Browser browser, String csrf) {
        return auth.http()
                .delete("/api/auth/sessions/current")
                .header("Cookie", "__Host-offshoot=" + browser.cookie())
                .header("X-CSRF-Token", csrf)
                .send();
    }

    private String copy(Browser browser) {
        byte[] key = ("auth:cookie:" + Digests.sha256(browser.cookie())).getBytes(StandardCharsets.US_ASCII);
        byte[] value = link().sync().get(key);
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private StatefulRedisConnection<byte[], byte[]> link() {
        return auth.bean(RedisLink.class).connection().orElseThrow();
    }
}
