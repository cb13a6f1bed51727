package dev.offshoot.identity.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.identity.RevocationList;
import dev.offshoot.identity.SetClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevocationsTest {

    private static final UUID ADA = UUID.fromString("0198a000-0000-7000-8000-0000000000ad");
    private static final UUID SESSION = UUID.fromString("0198a000-0000-7000-8000-00000000005e");

    private final SetClock clock = new SetClock();
    private final Revocations revocations = new Revocations(clock);

    @Test
    void entriesOutliveEveryTokenAndNoLonger() {
        revocations.endSession(SESSION);
        revocations.changeAccess(ADA, 4, false);

        clock.advance(Duration.ofMinutes(11).minusSeconds(1));
        assertThat(revocations.isSessionEnded(SESSION)).isTrue();
        assertThat(revocations.isDeactivated(ADA)).isTrue();

        clock.advance(Duration.ofSeconds(2));
        assertThat(revocations.isSessionEnded(SESSION)).isFalse();
        assertThat(revocations.isDeactivated(ADA)).isFalse();
        assertThat(revocations.leastAccessVersion(ADA)).isZero();
    }

    @Test
    void reactivationWithAHigherVersionCounts() {
        revocations.changeAccess(ADA, 4, false);
        revocations.changeAccess(ADA, 5, true);

        assertThat(revocations.isDeactivated(ADA)).isFalse();
        assertThat(revocations.leastAccessVersion(ADA)).isEqualTo(5);
    }

    @Test
    void lateOlderAnnouncementChangesNothing() {
        revocations.changeAccess(ADA, 5, true);
        revocations.changeAccess(ADA, 4, false);

        assertThat(revocations.isDeactivated(ADA)).isFalse();
        assertThat(revocations.leastAccessVersion(ADA)).isEqualTo(5);
    }

    @Test
    void listDoesNotUndoWhatAnEventSaid() {
        revocations.changeAccess(ADA, 5, false);

        revocations.add(listWith(new RevocationList.UserAccess(ADA, 5, true)));

        assertThat(revocations.isDeactivated(ADA)).isTrue();
    }

    @Test
    void listNamesSessionsPeopleKeysAndClients() {
        revocations.add(new RevocationList(
                List.of(SESSION),
                List.of(new RevocationList.UserAccess(ADA, 7, true)),
                List.of("k1"),
                List.of("mail")));

        assertThat(revocations.isSessionEnded(SESSION)).isTrue();
        assertThat(revocations.leastAccessVersion(ADA)).isEqualTo(7);
        assertThat(revocations.isKeyRevoked("k1")).isTrue();
        assertThat(revocations.isClientDisabled("mail")).isTrue();
    }

    private static RevocationList listWith(RevocationList.UserAccess user) {
        return new RevocationList(List.of(), List.of(user), List.of(), List.of());
    }
}
