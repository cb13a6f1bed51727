package dev.offshoot.events.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.events.SeatRows;
import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Refund;
import dev.offshoot.events.link.RegistrationLinks;
import dev.offshoot.service.KeyRing;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestRequest;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Scenarios 23 to 25, and the rows of §8 about visitors and their links. */
@OffshootTest(service = "events", shared = true)
class GuestIT {

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final RunningService service;
    private final String network = "10.9.0." + NETWORKS.incrementAndGet();

    GuestIT(RunningService service) {
        this.service = service;
    }

    /** Scenario 23. */
    @Test
    void aGuestWhoProvesTheAddressHasTheSeat() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        TestResponse taken = signUp(seats, "click@example.test");
        String link = "/events/registrations/" + verifyToken(seats, "click@example.test");

        TestResponse looked = from(service.http().get(link)).send();
        String before = status(seats, "click@example.test");
        TestResponse pressed = press(link, "verify");
        TestResponse page = from(service.http().get(pressed.header("Location").orElseThrow()))
                .send();

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.body()).isEqualTo("{\"next\":\"check-your-mail\"}");
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.body()).contains("value=\"verify\"").doesNotContain("<svg");
        assertThat(before).isEqualTo("unverified");
        assertThat(pressed.status()).isEqualTo(303);
        assertThat(status(seats, "click@example.test")).isEqualTo("confirmed");
        assertThat(page.body()).contains("You are registered", "<svg ", "calendar.ics");
        assertThat(from(service.http().get(link)).send().header("Location")).isEqualTo(pressed.header("Location"));
    }

    /** Scenario 23: the seat comes back after 20 minutes, and the address may try again. */
    @Test
    void aGuestWhoDoesNotLosesTheSeatAndMayComeAgain() {
        SeatRows seats = SeatRows.sold(service, 1, 0);
        signUp(seats, "slow@example.test");
        String link = "/events/registrations/" + verifyToken(seats, "slow@example.test");
        long kept = service.sql()
                .number(
                        "select extract(epoch from hold_until - created_at)::int from registrations where event_id = ?",
                        seats.eventId());
        service.sql()
                .update(
                        "update registrations set hold_until = created_at, version = version + 1 where event_id = ?",
                        seats.eventId());

        TestResponse late = press(link, "verify");
        service.bean(Allocations.class).submit(seats.eventId(), new Command.Tidy());
        TestResponse again = signUp(seats, "slow@example.test");

        assertThat(kept).isEqualTo(20 * 60);
        assertThat(service.bean(GuestSeatRepository.class)
                        .unverifiedShare(service.clock().instant()))
                .isEqualTo(1.0);
        assertThat(late.status()).isEqualTo(409);
        assertThat(again.status()).isEqualTo(202);
        assertThat(service.sql()
                        .number(
                                "select count(*) from registrations where event_id = ? and status = 'unverified'",
                                seats.eventId()))
                .isOne();
    }

    /** Scenario 24. */
    @Test
    void aKnownAddressIsAnsweredLikeAnUnknownOneAndToldByMailOnce() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        TestResponse unknown = signUp(seats, "ada@example.test");
        TestResponse known = signUp(seats, "Ada@Example.test");
        TestResponse third = signUp(seats, "ada@example.test");

        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.bytes()).isEqualTo(unknown.bytes());
        assertThat(third.bytes()).isEqualTo(unknown.bytes());
        assertThat(registrations(seats)).isOne();
        ProbedEvent recalled = service.events()
                .await(
                        "events.registration.recalled",
                        event -> event.text("eventId").equals(seats.event().toString()));
        assertThat(recalled.text("attendee.email")).startsWith("sealed.");
        assertThat(recalled.text("manageToken")).startsWith("sealed.");
        service.events()
                .none(
                        "events.registration.recalled",
                        event -> event.text("eventId").equals(seats.event().toString()));
    }

    @Test
    void noSignUpIsAnsweredSoonerThanAnother() {
        SeatRows seats = SeatRows.sold(service, 5, 0);

        assertThat(timed(() -> signUp(seats, "time@example.test"))).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(timed(() -> signUp(seats, "time@example.test"))).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    /** Scenario 24: only a pressed button acts, and a corrected address ends the old links. */
    @Test
    void aManageLinkCancelsByPostOnlyAndDiesWithItsVersion() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        signUp(seats, "manage@example.test");
        press("/events/registrations/" + verifyToken(seats, "manage@example.test"), "verify");
        String link = "/events/registrations/" + manageToken(seats, "manage@example.test");

        from(service.http().get(link)).send();
        assertThat(status(seats, "manage@example.test")).isEqualTo("confirmed");
        assertThat(press(link, "nonsense").status()).isEqualTo(400);
        assertThat(press(link, "cancel").status()).isEqualTo(303);
        assertThat(status(seats, "manage@example.test")).isEqualTo("cancelled");
        assertThat(from(service.http().get(link)).send().body()).contains("You cancelled it.");
        assertThat(service.sql().number("""
                                select count(*) from tickets t join registrations r on r.id = t.registration_id
                                where r.event_id = ? and t.status = 'void'
                                """, seats.eventId())).isOne();
        service.sql()
                .update("update registrations set link_version = link_version + 1 where event_id = ?", seats.eventId());
        assertThat(from(service.http().get(link)).send().status()).isEqualTo(404);
    }

    @Test
    void thePageNeedsNoScriptAndShowsItselfToNobodyElse() {
        SeatRows seats = SeatRows.sold(service, 5, 0).with("title", "'<script>alert(1)</script>'");
        signUp(seats, "page@example.test");
        TestResponse page = from(service.http().get("/events/registrations/" + verifyToken(seats, "page@example.test")))
                .send();

        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).contains("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain("<script", "style=", "onclick").contains("&lt;script");
    }

    @Test
    void somebodyInLineSeesTheirPlaceAndTakesAnOffer() {
        SeatRows seats = SeatRows.sold(service, 1, 0);
        UUID holder = UUID.randomUUID();
        UUID first = seats.register(holder).orThrow().stored().uuid();
        signUp(seats, "line@example.test");
        String link = "/events/registrations/" + manageToken(seats, "line@example.test");

        String waiting = from(service.http().get(link)).send().body();
        cancel(seats, first);
        String offered = from(service.http().get(link)).send().body();
        press(link, "accept");

        assertThat(waiting).contains("You are in line", "You are the next one");
        assertThat(offered).contains("A seat is free for you", "value=\"accept\"", "value=\"decline\"");
        assertThat(from(service.http().get(link)).send().body()).contains("You are registered");
        assertThat(press(link, "decline").status()).isEqualTo(409);
    }

    @Test
    void pagesSpeakTheLanguageOfTheRegistration() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        from(service.http().post("/api/events/" + seats.event() + "/sign-ups"))
                .json(Map.of("name", "Rosa", "email", "es@example.test", "locale", "es-ES", "consent", true))
                .send();

        assertThat(from(service.http().get("/events/registrations/" + verifyToken(seats, "es@example.test")))
                        .send()
                        .body())
                .contains("lang=\"es\"", "Un paso más", "Confirmar");
    }

    @Test
    void whatIsTrueOfTheEventIsToldBeforeTheAddressIsLookedAt() {
        SeatRows full = SeatRows.sold(service, 1, 0).with("waiting_list", "'off'");
        signUp(full, "in-full@example.test");
        SeatRows closed = SeatRows.sold(service, 5, 0);
        signUp(closed, "in-closed@example.test");
        closed.with("closes_at", "now() - interval '1 hour'");
        SeatRows accounts = SeatRows.sold(service, 5, 0).with("guests_allowed", "false");

        assertThat(signUp(full, "in-full@example.test").text("code")).isEqualTo("sold-out");
        assertThat(signUp(full, "out-full@example.test").text("code")).isEqualTo("sold-out");
        assertThat(signUp(closed, "in-closed@example.test").text("code")).isEqualTo("registration-closed");
        assertThat(signUp(closed, "out-closed@example.test").text("code")).isEqualTo("registration-closed");
        assertThat(signUp(accounts, "out-accounts@example.test").text("code")).isEqualTo("guests-not-allowed");
    }

    @Test
    void everyBadFieldIsNamed() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        TestResponse refused = from(service.http().post("/api/events/" + seats.event() + "/sign-ups"))
                .json(Map.of("name", " ", "email", "no address", "locale", "!", "consent", false, "price", 1))
                .send();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"price\"");
        TestResponse typed = from(service.http().post("/api/events/" + seats.event() + "/sign-ups"))
                .json(Map.of("name", " ", "email", "no address", "locale", "!", "consent", false))
                .send();
        assertThat(typed.body()).contains("\"name\"", "\"email\"", "\"locale\"", "\"consent\"");
        assertThat(registrations(seats)).isZero();
    }

    @Test
    void floodsOfOneAddressAreAnsweredAndIgnoredThoseOfANetworkAreRefused() {
        for (int i = 0; i < 3; i++) {
            signUp(SeatRows.sold(service, 5, 0), "flood@example.test");
        }
        SeatRows fourth = SeatRows.sold(service, 5, 0);
        assertThat(signUp(fourth, "flood@example.test").status()).isEqualTo(202);
        assertThat(registrations(fourth)).isZero();

        SeatRows seats = SeatRows.sold(service, 50, 0);
        for (int i = 4; i < 20; i++) {
            assertThat(signUp(seats, "net" + i + "@example.test").status()).isEqualTo(202);
        }
        TestResponse refused = signUp(seats, "net20@example.test");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isPresent();
    }

    @Test
    void robotsAreThankedAndIgnored() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        String good = stampOf(seats, 5);

        assertThat(form(seats, "robot1@example.test", good, "https://spam.example")
                        .status())
                .isEqualTo(202);
        assertThat(form(seats, "robot2@example.test", "", "").status()).isEqualTo(202);
        assertThat(form(seats, "robot3@example.test", stampOf(seats, 0), "").status())
                .isEqualTo(202);
        assertThat(form(seats, "robot4@example.test", stampOf(seats, 3 * 3600), "")
                        .status())
                .isEqualTo(202);
        assertThat(registrations(seats)).isZero();
        TestResponse human = form(seats, "human@example.test", good, "");
        assertThat(human.status()).isEqualTo(202);
        assertThat(human.body()).contains("Check your mail");
        assertThat(registrations(seats)).isOne();
        assertThat(form(seats, "no address", good, "").status()).isEqualTo(400);
    }

    @Test
    void whoeverTriesLinksHasToWait() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        signUp(seats, "guess@example.test");
        String link = "/events/registrations/" + verifyToken(seats, "guess@example.test");
        String guess = link.substring(0, link.length() - 4) + "AAAA";

        for (int i = 0; i < 20; i++) {
            assertThat(from(service.http().get(guess)).send().status()).isEqualTo(404);
        }
        assertThat(from(service.http().get(guess)).send().status()).isEqualTo(429);
        assertThat(from(service.http().get(link)).send().status()).isEqualTo(429);
        assertThat(service.http()
                        .get(link)
                        .header("X-Forwarded-For", "10.9.9.9")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ticketsAreForTheirPersonOnly() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        UUID dan = UUID.randomUUID();
        UUID mine = seats.register(dan).orThrow().stored().uuid();
        String path = "/api/events/registrations/" + mine + "/tickets";

        TestResponse own =
                service.http().get(path).bearer(service.tokens().person(dan)).send();
        TestResponse picture = service.http()
                .get(path)
                .bearer(service.tokens().person(dan))
                .header("Accept", "image/svg+xml")
                .send();

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body()).containsPattern("\"code\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"");
        assertThat(own.header("Cache-Control")).contains("no-store");
        assertThat(picture.body()).startsWith("<svg ");
        assertThat(service.http()
                        .get(path)
                        .bearer(service.tokens().person(seats.owner()))
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(service.http()
                        .get(path)
                        .bearer(service.tokens().person(UUID.randomUUID()))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(service.http()
                        .get(path)
                        .bearer(service.tokens().person(dan).actor(UUID.randomUUID()))
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(service.http().get(path).send().status()).isEqualTo(404);
    }

    @Test
    void aGuestHasTicketsByTheLinkThatManages() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        signUp(seats, "ticket@example.test");
        String path = "/api/events/registrations/" + registration(seats, "ticket@example.test") + "/tickets";
        String manage = manageToken(seats, "ticket@example.test");
        String verify = verifyToken(seats, "ticket@example.test");

        assertThat(from(service.http().get(path))
                        .header("X-Registration-Token", manage)
                        .send()
                        .status())
                .isEqualTo(409);
        press("/events/registrations/" + verify, "verify");
        assertThat(from(service.http().get(path))
                        .header("X-Registration-Token", manage)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(from(service.http().get(path))
                        .header("X-Registration-Token", verify)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(from(service.http().get(path))
                        .header("X-Registration-Token", manage + "x")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void programsProveAnAddressByRestAndGetTheTokenThatManages() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        signUp(seats, "rest@example.test");
        signUp(seats, "rest-late@example.test");
        service.sql()
                .update(
                        "update registrations set hold_until = created_at, version = version + 1"
                                + " where event_id = ? and guest_email = 'rest-late@example.test'",
                        seats.eventId());

        TestResponse proved = verify(verifyToken(seats, "rest@example.test"));

        assertThat(proved.status()).isEqualTo(200);
        assertThat(proved.text("registration.status")).isEqualTo("confirmed");
        assertThat(proved.text("registrationToken")).isEqualTo(manageToken(seats, "rest@example.test"));
        assertThat(verify(verifyToken(seats, "rest@example.test")).body()).isEqualTo(proved.body());
        assertThat(verify(manageToken(seats, "rest@example.test")).status()).isEqualTo(404);
        TestResponse late = verify(verifyToken(seats, "rest-late@example.test"));
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.text("code")).isEqualTo("link-expired");
    }

    private TestResponse verify(String token) {
        return from(service.http().post("/api/events/verifications"))
                .json(Map.of("token", token))
                .send();
    }

    /** Scenario 25. */
    @Test
    void guestsAreForgottenAndCountsStay() {
        SeatRows old = SeatRows.beginning(service, Duration.ofDays(-370));
        old.ticketOfGuest("year@example.test");
        SeatRows recent = SeatRows.beginning(service, Duration.ofDays(-300));
        recent.ticketOfGuest("recent@example.test");
        SeatRows coming = SeatRows.beginning(service, Duration.ofDays(30));
        coming.lapsed("lapsed@example.test");
        coming.lapsed("young@example.test");
        service.sql()
                .update(
                        "update registrations set cancelled_at = ?::timestamptz where guest_email = 'lapsed@example.test'",
                        service.clock().instant().minus(Duration.ofDays(8)).toString());

        service.bean(EraseGuests.class).run();
        service.bean(EraseGuests.class).run();

        assertThat(left("year@example.test")).isZero();
        assertThat(left("lapsed@example.test")).isZero();
        assertThat(left("recent@example.test")).isOne();
        assertThat(left("young@example.test")).isOne();
        assertThat(registrations(old)).isOne();
        assertThat(registrations(coming)).isEqualTo(2);
        assertThat(service.sql().text("select guest_email from registrations where event_id = ?", old.eventId()))
                .matches("erased-[0-9a-f-]{36}@invalid");
    }

    private long left(String email) {
        return service.sql().number("select count(*) from registrations where guest_email = ?", email);
    }

    private TestResponse signUp(SeatRows seats, String email) {
        return from(service.http().post("/api/events/" + seats.event() + "/sign-ups"))
                .json(Map.of("name", "Guest of tests", "email", email, "consent", true))
                .send();
    }

    private TestResponse form(SeatRows seats, String email, String stamp, String website) {
        Map<String, String> fields = new HashMap<>(Map.of("name", "Guest", "email", email, "consent", "on"));
        fields.put("stamp", stamp);
        fields.put("website", website);
        return from(service.http().post("/events/" + seats.slug() + "/sign-ups"))
                .form(fields)
                .send();
    }

    private TestResponse press(String link, String action) {
        return from(service.http().post(link)).form(Map.of("action", action)).send();
    }

    private TestRequest from(TestRequest request) {
        return request.header("X-Forwarded-For", network);
    }

    private void cancel(SeatRows seats, UUID registration) {
        service.bean(Allocations.class)
                .submit(
                        seats.eventId(),
                        new Command.Cancel(registration, CancelledBy.ATTENDEE, null, new Refund.None(), false));
    }

    private String stampOf(SeatRows seats, int secondsAgo) {
        Instant shown = service.clock().instant().minusSeconds(secondsAgo);
        return new SignUpStamp(service.bean(KeyRing.class), () -> shown).issue(seats.event());
    }

    private String verifyToken(SeatRows seats, String email) {
        return service.bean(RegistrationLinks.class).verify(registration(seats, email), 1);
    }

    private String manageToken(SeatRows seats, String email) {
        return service.bean(RegistrationLinks.class).manage(registration(seats, email), 1);
    }

    private UUID registration(SeatRows seats, String email) {
        return UUID.fromString(service.sql()
                .text(
                        "select uuid::text from registrations where event_id = ? and guest_email = ?"
                                + " order by id desc limit 1",
                        seats.eventId(),
                        email));
    }

    private String status(SeatRows seats, String email) {
        return service.sql()
                .text(
                        "select status from registrations where event_id = ? and guest_email = ?",
                        seats.eventId(),
                        email);
    }

    private long registrations(SeatRows seats) {
        return service.sql().number("select count(*) from registrations where event_id = ?", seats.eventId());
    }

    private static Duration timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
