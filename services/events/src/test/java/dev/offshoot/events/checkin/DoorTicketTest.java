package dev.offshoot.events.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.events.ticket.TicketCode;
import dev.offshoot.events.ticket.TicketSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scenario 35: what the door is told. */
class DoorTicketTest {

    private static final UUID EVENT = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01890000-0000-7000-8000-000000000002");
    private static final UUID TICKET = UUID.fromString("01890000-0000-7000-8000-000000000003");
    private static final Instant START = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant END = Instant.parse("2026-05-01T18:00:00Z");
    private static final TicketSettings TIMES = new TicketSettings(Duration.ofHours(3), Duration.ofHours(12));

    @Test
    void aValidTicketOfAConfirmedPersonIsLetIn() {
        assertThat(scan(ticket("valid", "published", "confirmed", null), code(EVENT, 2), EVENT, START))
                .isEmpty();
        assertThat(scan(ticket("valid", "published", "confirmed", null), null, EVENT, START))
                .isEmpty();
    }

    @Test
    void aTicketOfAnotherEventIsToldSoWhateverElseIsWrong() {
        assertThat(scan(ticket("void", "published", "cancelled", null), code(EVENT, 2), OTHER, START))
                .contains(ScanResult.WRONG_EVENT);
        assertThat(scan(ticket("valid", "published", "confirmed", null), code(OTHER, 2), EVENT, START))
                .contains(ScanResult.WRONG_EVENT);
    }

    @Test
    void aCancelledTicketIsVoid() {
        assertThat(scan(ticket("void", "published", "cancelled", null), code(EVENT, 2), EVENT, START))
                .contains(ScanResult.VOID);
        assertThat(scan(ticket("valid", "cancelled", "confirmed", null), null, EVENT, START))
                .contains(ScanResult.VOID);
    }

    @Test
    void anOlderCodeIsVoid() {
        assertThat(scan(ticket("valid", "published", "confirmed", null), code(EVENT, 1), EVENT, START))
                .contains(ScanResult.VOID);
    }

    @Test
    void whoIsNotConfirmedIsNotLetIn() {
        assertThat(scan(ticket("valid", "published", "pending-payment", null), null, EVENT, START))
                .contains(ScanResult.NOT_CONFIRMED);
    }

    @Test
    void theSecondGateIsToldThatTheTicketWasUsed() {
        assertThat(scan(ticket("valid", "published", "confirmed", START), code(EVENT, 2), EVENT, END))
                .contains(ScanResult.ALREADY_ADMITTED);
    }

    @Test
    void theDoorOpensThreeHoursBeforeAndClosesTwelveHoursAfter() {
        DoorTicket ticket = ticket("valid", "published", "confirmed", null);

        assertThat(scan(ticket, null, EVENT, START.minusSeconds(3 * 3600 + 1))).contains(ScanResult.TOO_EARLY);
        assertThat(scan(ticket, null, EVENT, START.minusSeconds(3 * 3600))).isEmpty();
        assertThat(scan(ticket, null, EVENT, END.plusSeconds(12 * 3600))).isEmpty();
        assertThat(scan(ticket, null, EVENT, END.plusSeconds(12 * 3600 + 1))).contains(ScanResult.TOO_LATE);
    }

    private static Optional<ScanResult> scan(DoorTicket ticket, @Nullable TicketCode code, UUID at, Instant when) {
        return ticket.refusal(code, at, when, TIMES);
    }

    private static TicketCode code(UUID event, int version) {
        return new TicketCode(TICKET, event, version);
    }

    private static DoorTicket ticket(
            String status, String eventStatus, String registrationStatus, @Nullable Instant admittedAt) {
        return new DoorTicket(
                1,
                TICKET,
                status,
                2,
                admittedAt,
                null,
                EVENT,
                eventStatus,
                "slug",
                "Title",
                START,
                END,
                "UTC",
                null,
                "regular",
                OTHER,
                registrationStatus,
                OTHER,
                null,
                null,
                "en",
                1,
                1);
    }
}
