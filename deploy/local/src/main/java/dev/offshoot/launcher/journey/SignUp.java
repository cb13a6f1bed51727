package dev.offshoot.launcher.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A stranger becomes a member, changes address and password, and is turned away at the end. Over the front port alone, with
 * addresses of its own, so that it may be played again at any time.
 */
public final class SignUp {

    private static final String PREFERENCES = "/api/mail/preferences";
    private static final String ME = "/api/auth/me";
    private static final String FIRST_PASSWORD = "an-evening-by-the-harbour";
    private static final String SECOND_PASSWORD = "a-morning-in-the-mountains";

    private final FrontDoor front;
    private final Mailbox mailbox;
    private final Administrator administrator;
    private final InstantSource clock;
    private final Consumer<String> out;
    private final String name = "journey-" + UUID.randomUUID().toString().substring(0, 8);
    private int steps;

    public SignUp(String frontUrl, String adminEmail, String adminPassword, InstantSource clock, Consumer<String> out) {
        this.front = new FrontDoor(frontUrl);
        this.mailbox = new Mailbox(front);
        this.administrator = new Administrator(front, adminEmail, adminPassword);
        this.clock = clock;
        this.out = out;
    }

    public void play() throws InterruptedException {
        String first = name + "@example.test";
        register(first);
        Session session = signIn(first, FIRST_PASSWORD);
        session = refresh(session);
        lookAround(session);
        String second = changeAddress(session);
        resetPassword(second, session);
        signOut(signIn(second, SECOND_PASSWORD));
        deactivate(signIn(second, SECOND_PASSWORD), second);
        out.accept("sign-up: every step went well.");
    }

    private void register(String address) {
        Instant begun = clock.instant();
        front.post(
                        "/api/auth/registrations",
                        null,
                        Map.of("email", address, "displayName", "Journey", "locale", "en", "timeZone", "Europe/Madrid"))
                .expect(202);
        step("registered " + address + ": 202, whatever is known about it");
        Answer mail = mailbox.next(address, "auth.verify-email", begun);
        step("mail arrived " + since(begun) + " after the request: " + mail.text("subject"));
        String link = Mailbox.link(mail);
        front.get(link, null).expect(200);
        step("the link's page opens and changes nothing");
        redeem(link, FIRST_PASSWORD, "registered");
        step("link redeemed: the account is made and a session begins");
    }

    private Session signIn(String address, String password) {
        Answer answer = front.post(
                        "/api/auth/sessions", null, Map.of("email", address, "password", password, "delivery", "token"))
                .expect(201);
        step("signed in as " + address);
        return Session.of(answer);
    }

    private Session refresh(Session session) {
        Answer answer = front.post("/api/auth/sessions/refresh", null, Map.of("refreshToken", session.refreshToken()))
                .expect(200);
        step("refreshed: a new access token and a new refresh token");
        return session.with(answer.text("accessToken"), answer.text("refreshToken"));
    }

    private void lookAround(Session session) {
        Answer me = front.get(ME, session.accessToken()).expect(200);
        step("GET " + ME + ": " + me.text("displayName") + ", " + me.text("primaryEmail"));
        front.get(PREFERENCES, session.accessToken()).expect(200);
        step("GET " + PREFERENCES + ": mail knows the token, and has a row of its own for its person now");
    }

    private String changeAddress(Session session) {
        String address = name + ".new@example.test";
        Instant begun = clock.instant();
        front.post("/api/auth/me/emails", session.accessToken(), Map.of("address", address))
                .expect(202);
        Answer mail = mailbox.next(address, "auth.verify-email", begun);
        step("a second address was added; its mail arrived after " + since(begun));
        front.post("/api/auth/links/redeem", null, Map.of("token", Mailbox.token(Mailbox.link(mail))))
                .expect(200);
        Answer emails = front.get("/api/auth/me/emails", session.accessToken()).expect(200);
        front.put("/api/auth/me/emails/primary", session.accessToken(), Map.of("id", idOf(address, emails)))
                .expect(204);
        step("the second address is verified and primary");
        return address;
    }

    private void resetPassword(String address, Session session) throws InterruptedException {
        Instant begun = clock.instant();
        front.post("/api/auth/password-resets", null, Map.of("email", address)).expect(202);
        Answer mail = mailbox.next(address, "auth.reset-password", begun);
        step("reset asked for; its mail arrived after " + since(begun));
        redeem(Mailbox.link(mail), SECOND_PASSWORD, "password-changed");
        long millis = Refusal.within(() -> front.get(PREFERENCES, session.accessToken()));
        step("password changed; mail refuses the old session after " + millis + " ms");
    }

    private void signOut(Session session) throws InterruptedException {
        front.delete("/api/auth/sessions/current", session.accessToken()).expect(204);
        long millis = Refusal.within(() -> front.get(PREFERENCES, session.accessToken()));
        step("signed out; mail refuses the token after " + millis + " ms");
    }

    private void deactivate(Session session, String address) throws InterruptedException {
        administrator.deactivate(session.userId());
        for (String path : List.of(ME, PREFERENCES)) {
            long millis = Refusal.within(() -> front.get(path, session.accessToken()));
            step("deactivated by an administrator; " + path + " refuses the token after " + millis + " ms");
        }
        front.post(
                        "/api/auth/sessions",
                        null,
                        Map.of("email", address, "password", SECOND_PASSWORD, "delivery", "token"))
                .expect(401);
        step("signing in is refused as if the password were wrong");
    }

    private void redeem(String link, String password, String outcome) {
        Map<String, String> body = Map.of("token", Mailbox.token(link), "password", password, "delivery", "token");
        front.post("/api/auth/links/redeem", null, body).expect(200).expect("outcome", outcome);
    }

    private static String idOf(String address, Answer emails) {
        return emails.list("items").stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .filter(email -> address.equals(email.get("address")))
                .map(email -> String.valueOf(email.get("id")))
                .findFirst()
                .orElse("");
    }

    private void step(String text) {
        steps++;
        out.accept("%2d  %s".formatted(steps, text));
    }

    private String since(Instant begun) {
        return Duration.between(begun, clock.instant()).toMillis() + " ms";
    }
}
