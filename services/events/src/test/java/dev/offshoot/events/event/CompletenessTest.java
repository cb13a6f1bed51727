package dev.offshoot.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.web.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scenario 27, and the transitions of an event. */
class CompletenessTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final TicketFacts TYPES = new TicketFacts(1, 1, false, false);

    @Test
    void allThatIsMissingIsNamed() {
        Event bare = Event.draft(UUID.randomUUID(), content(null, null, Format.HYBRID), 1, NOON);

        List<String> missing = Completeness.missing(bare, new TicketFacts(1, 0, false, false)).stream()
                .map(FieldError::field)
                .toList();

        assertThat(missing).containsExactly("startsAt", "endsAt", "languages", "place", "onlineUrl", "ticketTypes");
    }

    @Test
    void aPriceNeedsACountry() {
        Event event = Event.draft(UUID.randomUUID(), content(NOON, "Hall", Format.ON_SITE), 1, NOON);

        assertThat(Completeness.missing(event, new TicketFacts(1, 1, false, true)))
                .extracting(FieldError::field)
                .containsExactly("languages", "place.country");
        assertThat(Completeness.missing(event, TYPES))
                .extracting(FieldError::field)
                .containsExactly("languages");
    }

    @Test
    void aNewStartRaisesTheCalendarsSequenceAndATitleDoesNot() {
        Event event = Event.draft(UUID.randomUUID(), content(NOON, "Hall", Format.ON_SITE), 1, NOON);

        Event renamed = event.edit(content(NOON, "Other hall", Format.ON_SITE), false, NOON);
        Event moved = renamed.edit(content(NOON.plusSeconds(60), "Other hall", Format.ON_SITE), false, NOON);
        Event cancelled = moved.submit(NOON).publish(NOON).cancel(NOON, "Storm");

        assertThat(renamed.icsSequence()).isZero();
        assertThat(moved.icsSequence()).isEqualTo(1);
        assertThat(cancelled.icsSequence()).isEqualTo(2);
    }

    @Test
    void anEventThatIsGoingOnIsNotDeleted() {
        Event event = Event.draft(UUID.randomUUID(), content(NOON, "Hall", Format.ON_SITE), 1, NOON)
                .submit(NOON)
                .publish(NOON);

        assertThatThrownBy(() -> event.delete(NOON.plusSeconds(60))).hasMessageContaining("going on");
        assertThat(event.delete(NOON.plus(Duration.ofDays(1))).history().deletedAt())
                .isNotNull();
    }

    private static EventContent content(@Nullable Instant start, @Nullable String place, Format format) {
        return new EventContent(
                "A talk",
                null,
                null,
                Category.TALK,
                null,
                null,
                start,
                start == null ? null : start.plus(Duration.ofHours(2)),
                "UTC",
                format,
                place == null ? null : new Place(place, null, null, null, null),
                null,
                OnlineFor.CONFIRMED,
                null,
                List.of(),
                Visibility.PUBLIC,
                RegistrationMode.INTERNAL,
                null,
                null,
                WaitingList.OFF,
                1440,
                30,
                false,
                false,
                null,
                null,
                List.of());
    }
}
