package dev.offshoot.events.event;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything of an event that its editors write, as a client reads and sends it. The team is not in here, so an edit
 * cannot lose it.
 *
 * @param categoryLabel exactly for the category other
 * @param description Markdown
 * @param coverId a resource of media
 * @param timeZone IANA name
 * @param languages BCP 47; empty only before the event is submitted
 * @param opensAt when registration begins; null: at once
 * @param closesAt when it ends; null: at the start
 * @param offerMinutes how long a freed seat is offered to the next in line; 0: it is given
 * @param paymentMinutes how long a seat is held for payment
 * @param guestsAllowed people without an account may sign up
 * @param cancelUntil until when somebody may cancel; null: the start
 * @param refundUntil until when the price is given back; null: as cancelUntil
 */
@Serdeable
public record EventContent(
        @NotBlank @Size(max = 255) @Pattern(regexp = LINE) String title,

        @Nullable @Size(max = 512) @Pattern(regexp = LINE) String subtitle,

        @Nullable @Size(max = 20_000) String description,
        Category category,

        @Nullable @Size(min = 1, max = 128) @Pattern(regexp = LINE)
        String categoryLabel,

        @Nullable UUID coverId,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Size(max = 64) String timeZone,
        Format format,
        @Nullable @Valid Place place,
        @Nullable @Size(max = 1000) String onlineUrl,
        OnlineFor onlineFor,
        @Nullable @Size(max = 1000) String websiteUrl,
        @Size(max = 10) List<String> languages,
        Visibility visibility,
        RegistrationMode registrationMode,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        WaitingList waitingList,
        @Min(0) @Max(10_080) int offerMinutes,
        @Min(10) @Max(10_080) int paymentMinutes,
        boolean guestsAllowed,
        boolean showSeatsLeft,
        @Nullable Instant cancelUntil,
        @Nullable Instant refundUntil,
        @Size(max = 10) List<@Valid OrganiserContent> organisers) {

    /** One line of text: no control characters. */
    static final String LINE = "[^\\p{Cntrl}]*";

    public EventContent {
        languages = List.copyOf(languages);
        organisers = List.copyOf(organisers);
    }
}
