package dev.offshoot.events.search;

import dev.offshoot.contracts.Money;
import dev.offshoot.events.event.Category;
import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.event.Format;
import dev.offshoot.events.event.Phase;
import dev.offshoot.events.event.Place;
import dev.offshoot.events.people.PersonResponse;
import dev.offshoot.events.seating.Availability;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list.
 *
 * @param phase null as long as it has no dates
 * @param priceFrom null: something is free, or nobody registers here
 * @param availability null where nobody registers here
 * @param owner null once that person was erased
 * @param speakers the main one first
 */
@Serdeable
record EventItem(
        UUID id,
        String slug,
        String title,
        @Nullable String subtitle,
        Category category,
        @Nullable String categoryLabel,
        EventStatus status,
        @Nullable Phase phase,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String timeZone,
        Format format,
        @Nullable Place place,
        List<String> languages,
        @Nullable UUID coverId,
        @Nullable Money priceFrom,
        @Nullable Availability availability,
        @Nullable PersonResponse owner,
        List<SpeakerResponse> speakers) {}
