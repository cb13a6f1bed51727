package dev.offshoot.identity.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.token.TokenBuilder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "ledger")
class RevocationIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static RunningService service;
    private static List<RunningService> instances;

    @BeforeAll
    static void startAnother(RunningService first) {
        service = first;
        instances = List.of(first, first.startAnother());
    }

    @Test
    void endedSessionIsRefusedByBothInstancesAtOnce() {
        UUID ada = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        String token = person(ada).session(session).token();
        assertAccepted(token);

        service.events().publish("auth.session.revoked", session, """
                {"sessionId":"%s","userId":"%s","reason":"signed-out","revokedAt":"2026-03-01T12:00:00Z"}
                """.formatted(session, ada));

        assertRefused(token, "session-ended");
    }

    @Test
    void tokenWithFormerRolesIsOutdatedOnBothInstancesAtOnce() {
        UUID bo = UUID.randomUUID();
        String token = person(bo).version(1).token();
        assertAccepted(token);

        service.events().publish("auth.user.access-changed", bo, """
                {"userId":"%s","roles":["finance"],"permissions":[],"accessVersion":2}
                """.formatted(bo));

        assertRefused(token, "token-outdated");
        assertAccepted(person(bo).version(2).token());
    }

    @Test
    void deactivatedPersonIsRefusedByBothInstancesAtOnceUntilReactivated() {
        UUID finn = UUID.randomUUID();
        assertAccepted(person(finn).version(1).token());

        service.events().publish("auth.user.deactivated", finn, access(finn, 2));
        assertRefused(person(finn).version(2).token(), "session-ended");
        await().untilAsserted(() -> assertThat(isActive(finn)).isFalse());

        service.events().publish("auth.user.reactivated", finn, access(finn, 3));
        await().untilAsserted(() -> assertThat(isActive(finn)).isTrue());
        await().atMost(SOON)
                .untilAsserted(() -> assertAccepted(person(finn).version(3).token()));
    }

    @Test
    void erasedPersonIsRefused() {
        UUID gone = UUID.randomUUID();

        service.events().publish("auth.user.erased", gone, "{\"userId\":\"%s\"}".formatted(gone));

        assertRefused(person(gone).token(), "session-ended");
        await().untilAsserted(() -> assertThat(isActive(gone)).isFalse());
    }

    @Test
    void registrationMakesTheLocalRowAsItSays() {
        UUID imported = UUID.randomUUID();

        service.events().publish("auth.user.registered", imported, """
                {"userId":"%s","origin":"import","active":false,"locale":"en","timeZone":"UTC","source":null,
                 "registeredAt":"2026-03-01T12:00:00Z"}
                """.formatted(imported));

        await().untilAsserted(
                        () -> assertThat(service.sql().number("select count(*) from users where uuid = ?", imported))
                                .isEqualTo(1));
        assertThat(isActive(imported)).isFalse();
    }

    @Test
    void instanceStartedLaterRefusesWhatWasRevokedBefore() {
        UUID ended = UUID.randomUUID();
        service.auth().revoked().session(ended);

        RunningService later = service.startAnother();

        assertThat(status(later, person(UUID.randomUUID()).session(ended).token()))
                .isEqualTo(401);
    }

    private static TokenBuilder person(UUID user) {
        return service.tokens().person(user);
    }

    private static void assertAccepted(String token) {
        assertThat(instances)
                .allSatisfy(instance -> assertThat(status(instance, token)).isEqualTo(200));
    }

    private static void assertRefused(String token, String code) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(instances)
                        .allSatisfy(instance -> assertThat(instance.http()
                                        .get("/api/ledger/person")
                                        .bearer(token)
                                        .send()
                                        .body())
                                .contains("\"code\":\"" + code + "\"")));
    }

    private static int status(RunningService instance, String token) {
        return instance.http().get("/api/ledger/person").bearer(token).send().status();
    }

    private static boolean isActive(UUID user) {
        return service.sql().number("select count(*) from users where uuid = ? and active", user) == 1;
    }

    private static String access(UUID user, int version) {
        return """
                {"userId":"%s","reason":"admin","at":"2026-03-01T12:00:00Z","accessVersion":%d}
                """.formatted(user, version);
    }
}
