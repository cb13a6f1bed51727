package dev.offshoot.auth.session;

import static dev.offshoot.auth.session.RefreshVerdict.ADVANCE;
import static dev.offshoot.auth.session.RefreshVerdict.ENDED;
import static dev.offshoot.auth.session.RefreshVerdict.FORGED;
import static dev.offshoot.auth.session.RefreshVerdict.REPEAT;
import static dev.offshoot.auth.session.RefreshVerdict.REPEAT_LATE;
import static dev.offshoot.auth.session.RefreshVerdict.REUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final RefreshSettings GRACE = new RefreshSettings(Duration.ofSeconds(30), Duration.ofHours(24));

    @Test
    void thePresentTokenAdvances() {
        assertThat(aSession(7, null).judge(7, NOON.plusSeconds(60), GRACE)).isEqualTo(ADVANCE);
    }

    @Test
    void theFormerTokenIsAnsweredAgainForADay() {
        Session session = aSession(7, null);

        assertThat(session.judge(6, NOON.plusSeconds(30), GRACE)).isEqualTo(REPEAT);
        assertThat(session.judge(6, NOON.plusSeconds(31), GRACE)).isEqualTo(REPEAT_LATE);
        assertThat(session.judge(6, NOON.plus(Duration.ofHours(24)), GRACE)).isEqualTo(REPEAT_LATE);
    }

    @Test
    void anOlderTokenOrAStaleFormerOneEndsTheFamily() {
        Session session = aSession(7, null);

        assertThat(session.judge(5, NOON, GRACE)).isEqualTo(REUSED);
        assertThat(session.judge(6, NOON.plus(Duration.ofHours(24)).plusSeconds(1), GRACE))
                .isEqualTo(REUSED);
    }

    @Test
    void aGenerationNeverHandedOutIsForged() {
        assertThat(aSession(7, null).judge(8, NOON, GRACE)).isEqualTo(FORGED);
    }

    @Test
    void anEndedOrExpiredSessionStaysEnded() {
        assertThat(aSession(7, NOON).judge(7, NOON, GRACE)).isEqualTo(ENDED);
        assertThat(aSession(7, null).judge(7, NOON.plus(Duration.ofDays(30)), GRACE))
                .isEqualTo(ENDED);
    }

    private static Session aSession(int generation, @Nullable Instant endedAt) {
        return new Session(
                1L,
                UUID.randomUUID(),
                1,
                SessionKind.APP,
                null,
                null,
                "00",
                1,
                generation,
                NOON,
                List.of("pwd"),
                NOON,
                false,
                null,
                null,
                NOON,
                NOON,
                NOON.plus(Duration.ofDays(30)),
                NOON.plus(Duration.ofDays(90)),
                endedAt,
                endedAt == null ? null : EndReason.SIGNED_OUT);
    }
}
