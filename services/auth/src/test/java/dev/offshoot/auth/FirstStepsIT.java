package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import dev.offshoot.testing.page.Chromium;
import dev.offshoot.testing.page.PageTest;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            "offshoot.public-url=http://localhost:${port}"
        })
class FirstStepsIT {

    private final RunningService auth;
    private final People people;

    FirstStepsIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void somebodyRegistersSignsInRefreshesAndSignsOut() {
        TestResponse asked = auth.http()
                .post("/api/auth/registrations")
                .json(Map.of("email", "Ines@Example.test", "displayName", "Ines Roca", "locale", "es"))
                .send();
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        ProbedEvent mail = auth.events().await("auth.email-verification.requested");
        assertThat(mail.text("purpose")).isEqualTo("new-account");
        assertThat(mail.text("token")).startsWith("sealed.1.");
        assertThat(mail.text("recipient.email")).startsWith("sealed.1.");

        TestResponse redeemed = people.redeem(people.lastLink("registration", "ines@example.test"), People.PASSWORD);
        assertThat(redeemed.status()).as(redeemed.body()).isEqualTo(200);
        assertThat(redeemed.text("outcome")).isEqualTo("registered");
        String user = redeemed.text("user.id");
        ProbedEvent registered = auth.events()
                .await("auth.user.registered", event -> event.text("userId").equals(user));
        assertThat(registered.text("locale")).isEqualTo("es");

        SignedIn session = SignedIn.of(redeemed);
        TestResponse refreshed = people.refresh(session.refreshToken());
        assertThat(refreshed.status()).as(refreshed.body()).isEqualTo(200);
        TestResponse me = auth.http()
                .get("/api/auth/me")
                .bearer(refreshed.text("accessToken"))
                .send();
        assertThat(me.status()).as(me.body()).isEqualTo(200);
        assertThat(me.text("primaryEmail")).isEqualTo("Ines@Example.test");

        TestResponse signedOut = auth.http()
                .delete("/api/auth/sessions/current")
                .bearer(refreshed.text("accessToken"))
                .send();
        assertThat(signedOut.status()).as(signedOut.body()).isEqualTo(204);
        assertThat(people.refresh(refreshed.text("refreshToken")).status()).isEqualTo(401);
        assertThat(people.trySignIn("ines@example.test", People.PASSWORD).status())
                .isEqualTo(201);
    }

    @PageTest
    void aBrowserWithoutScriptOpensTheLink() {
        becomeSomebody(Chromium::withoutScript);
    }

    @PageTest
    void aBrowserWithScriptOpensTheLink() {
        becomeSomebody(Chromium::withScript);
    }

    private void becomeSomebody(Supplier<Chromium> opened) {
        String email = People.freshAddress();
        auth.http()
                .post("/api/auth/registrations")
                .json(Map.of("email", email, "displayName", "Bo Osei"))
                .send();
        String page =
                "http://localhost:" + auth.url().getPort() + "/auth/links/" + people.lastLink("registration", email);

        try (Chromium browser = opened.get()) {
            browser.open(URI.create(page));
            browser.fill("password", People.PASSWORD);
            browser.element("button").click();

            Awaitility.await().until(() -> browser.title().equals("Done"));
            assertThat(browser.driver().manage().getCookieNamed("__Host-offshoot"))
                    .isNotNull();
        }
        assertThat(people.trySignIn(email, People.PASSWORD).status()).isEqualTo(201);
    }
}
