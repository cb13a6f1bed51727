package dev.offshoot.events.view;

import dev.offshoot.events.event.Category;
import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.event.Format;
import dev.offshoot.events.event.OnlineFor;
import dev.offshoot.events.event.Phase;
import dev.offshoot.events.event.Place;
import dev.offshoot.events.event.RegistrationMode;
import dev.offshoot.events.event.Visibility;
import dev.offshoot.events.event.WaitingList;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of itself, as its editors wrote it.
 *
 * @param phase null as long as it has no dates
 * @param onlineUrl null for whoever is not told the link
 */
@Serdeable
public record EventFacts(
        UUID id,
        String slug,
        EventStatus status,
        @Nullable Phase phase,
        String title,
        @Nullable String subtitle,
        @Nullable String description,
        Category category,
        @Nullable String categoryLabel,
        @Nullable UUID coverId,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String timeZone,
        Format format,
        @Nullable Place place,
        @Nullable String onlineUrl,
        OnlineFor onlineFor,
        @Nullable String websiteUrl,
        List<String> languages,
        Visibility visibility,
        RegistrationMode registrationMode,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        WaitingList waitingList,
        int offerMinutes,
        int paymentMinutes,
        boolean guestsAllowed,
        boolean showSeatsLeft,
        @Nullable Instant cancelUntil,
        @Nullable Instant refundUntil) {}
