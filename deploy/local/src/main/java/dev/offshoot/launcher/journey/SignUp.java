package dev.offshoot.launcher.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A stranger becomes a member, changes address and password, and is turned away at the end. Over the front port alone, with
 * addresses of its own, so that it may be played again at any time.
 */
public final class SignUp implements Journey {

    private static final String PREFERENCES = "/api/mail/preferences";
    private static final String ME = "/api/auth/me";
    private static final String VERIFICATION = "auth.verify-email";
    private static final String RESET = "auth.reset-password";
    private static final int TAKEN = 409;
    private static final int USED = 410;
    private static final int SIGNED_OUT = 401;
    private static final String FIRST_PASSWORD = "an-evening-by-the-harbour";
    private static final String SECOND_PASSWORD = "a-morning-in-the-mountains";

    private final FrontDoor front;
    private final Mailbox mailbox;
    private final Administrator administrator;
    private final Refusal refusal;
    private final InstantSource clock;
    private final Consumer<String> out;
    private final String name;
    private final List<ExpectedMail> mails = new ArrayList<>();
    private final AtomicInteger steps = new AtomicInteger();

    SignUp(Stage stage, Patience patience, Consumer<String> out) {
        UUID id = UUID.randomUUID();
        this.front = stage.enter(id, patience);
        this.mailbox = new Mailbox(front, patience);
        this.administrator = new Administrator(front, stage.adminEmail(), stage.adminPassword());
        this.refusal = new Refusal(patience.refusal());
        this.clock = stage.clock();
        this.out = out;
        this.name = "journey-" + id.toString().substring(0, 8);
    }

    /** Kills a process in each of so many plays. */
    public static Kills kills(Stage stage, Breakable platform, long seed, Consumer<String> out) {
        return new Kills(() -> new SignUp(stage, Patience.WITH_KILLS, line -> {}), stage, platform, seed, out);
    }

    /** Played once, on a platform at peace. */
    public static void play(Stage stage, Consumer<String> out) throws InterruptedException {
        new SignUp(stage, Patience.NONE, out).play();
        out.accept("sign-up: every step went well.");
    }

    @Override
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
    }

    @Override
    public List<ExpectedMail> mails() {
        return List.copyOf(mails);
    }

    @Override
    public int steps() {
        return steps.get();
    }

    private void register(String address) {
        Instant begun = clock.instant();
        Answer accepted = front.post(
                        "/api/auth/registrations",
                        null,
                        Map.of("email", address, "displayName", "Journey", "locale", "en", "timeZone", "Europe/Madrid"))
                .expect(202);
        mails.add(ExpectedMail.of(address, VERIFICATION, accepted));
        step("registered " + address + ": 202, whatever is known about it");
        Answer mail = mailbox.next(address, VERIFICATION, begun);
        step("mail arrived " + since(begun) + " after the request: " + mail.text("subject"));
        String link = Mailbox.link(mail);
        front.get(link, null).expect(200);
        step("the link's page opens and changes nothing");
        redeemWithPassword(link, FIRST_PASSWORD, "registered");
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
        Answer accepted = front.post("/api/auth/me/emails", session.accessToken(), Map.of("address", address));
        accepted.expect(accepted.wasDoneBefore(TAKEN) ? TAKEN : 202);
        mails.add(ExpectedMail.of(address, VERIFICATION, accepted));
        Answer mail = mailbox.next(address, VERIFICATION, begun);
        step("a second address was added; its mail arrived after " + since(begun));
        redeem(Map.of("token", Mailbox.token(Mailbox.link(mail))));
        Answer emails = front.get("/api/auth/me/emails", session.accessToken()).expect(200);
        front.put("/api/auth/me/emails/primary", session.accessToken(), Map.of("id", idOf(address, emails)))
                .expect(204);
        step("the second address is verified and primary");
        return address;
    }

    private void resetPassword(String address, Session session) throws InterruptedException {
        Instant begun = clock.instant();
        Answer accepted = front.post("/api/auth/password-resets", null, Map.of("email", address))
                .expect(202);
        mails.add(ExpectedMail.of(address, RESET, accepted));
        Answer mail = mailbox.next(address, RESET, begun);
        step("reset asked for; its mail arrived after " + since(begun));
        redeemWithPassword(Mailbox.link(mail), SECOND_PASSWORD, "password-changed");
        long millis = refusal.of(() -> front.get(PREFERENCES, session.accessToken()));
        step("password changed; mail refuses the old session after " + millis + " ms");
    }

    private void signOut(Session session) throws InterruptedException {
        Answer ended = front.delete("/api/auth/sessions/current", session.accessToken());
        ended.expect(ended.wasDoneBefore(SIGNED_OUT) ? SIGNED_OUT : 204);
        long millis = refusal.of(() -> front.get(PREFERENCES, session.accessToken()));
        step("signed out; mail refuses the token after " + millis + " ms");
    }

    private void deactivate(Session session, String address) throws InterruptedException {
        administrator.deactivate(session.userId());
        for (String path : List.of(ME, PREFERENCES)) {
            long millis = refusal.of(() -> front.get(path, session.accessToken()));
            step("deactivated by an administrator; " + path + " refuses the token after " + millis + " ms");
        }
        front.post(
                        "/api/auth/sessions",
                        null,
                        Map.of("email", address, "password", SECOND_PASSWORD, "delivery", "token"))
                .expect(401);
        step("signing in is refused as if the password were wrong");
    }

    private void redeemWithPassword(String link, String password, String outcome) {
        Answer answer = redeem(Map.of("token", Mailbox.token(link), "password", password, "delivery", "token"));
        if (answer.status() == 200) {
            answer.expect("outcome", outcome);
        }
    }

    private Answer redeem(Map<String, String> body) {
        Answer answer = front.post("/api/auth/links/redeem", null, body);
        return answer.expect(answer.wasDoneBefore(USED) ? USED : 200);
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
        out.accept("%2d  %s".formatted(steps.incrementAndGet(), text));
    }

    private String since(Instant begun) {
        return Duration.between(begun, clock.instant()).toMillis() + " ms";
    }
}
