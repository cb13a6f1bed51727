package dev.offshoot.events.page;

import dev.offshoot.contracts.Money;
import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.event.Phase;
import dev.offshoot.events.event.Place;
import dev.offshoot.events.event.RegistrationMode;
import dev.offshoot.events.platform.PageWords;
import dev.offshoot.events.seating.Availability;
import dev.offshoot.events.seating.TicketTypeResponse;
import dev.offshoot.events.team.MemberResponse;
import dev.offshoot.events.team.Role;
import dev.offshoot.events.view.EventResponse;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of an event shows.
 *
 * @param schema schema.org's description as JSON, safe inside a script element
 * @param stamp of the form; empty where none is shown
 */
public record EventPage(PageWords words, EventResponse event, String address, String schema, String stamp) {

    public String title() {
        return event.facts().title();
    }

    /** Empty without dates. */
    public String when() {
        return event.facts().startsAt() == null || event.facts().endsAt() == null
                ? ""
                : words.moment(event.facts().startsAt(), event.facts().timeZone()) + " – "
                        + words.moment(event.facts().endsAt(), event.facts().timeZone());
    }

    /** Empty for an online event. */
    public String where() {
        Place place = event.facts().place();
        return place == null
                ? ""
                : Stream.of(place.name(), place.address(), place.city())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** HTML, safe as it is. */
    public String description() {
        return event.facts().description() == null
                ? ""
                : Markdown.html(event.facts().description());
    }

    /** Main speaker first. */
    public List<MemberResponse> speakers() {
        return event.team().stream()
                .filter(member -> member.role() == Role.SPEAKER && member.name() != null)
                .toList();
    }

    public String cover() {
        return event.facts().coverId() == null
                ? ""
                : "/api/media/public/" + event.facts().coverId() + "/large";
    }

    /** Key of the sentence about what became of it; empty when there is nothing to say. */
    public String notice() {
        if (event.facts().status() == EventStatus.CANCELLED) {
            return words.get("cancelled");
        }
        return event.facts().phase() == Phase.ENDED ? words.get("ended") : "";
    }

    /** People register here, and it is not over. */
    public boolean registers() {
        return event.facts().registrationMode() == RegistrationMode.INTERNAL
                && event.facts().status() == EventStatus.PUBLISHED
                && event.facts().phase() != Phase.ENDED;
    }

    /** A form for people without an account. */
    public boolean takesGuests() {
        return !stamp.isEmpty();
    }

    public String availability(TicketTypeResponse type) {
        return words.get("availability." + type.availability());
    }

    public boolean canBeHad(TicketTypeResponse type) {
        return switch (type.availability()) {
            case OPEN, FEW, WAITING_LIST -> true;
            case NOT_OPEN, SOLD_OUT, CLOSED -> false;
        };
    }

    static boolean isOpen(EventResponse event) {
        Availability best = event.availability();
        return best == Availability.OPEN || best == Availability.FEW || best == Availability.WAITING_LIST;
    }

    public String price(TicketTypeResponse type) {
        Money price = type.price();
        if (price == null) {
            return words.get("free");
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(words.locale());
        format.setCurrency(Currency.getInstance(price.currency()));
        return format.format(new BigDecimal(price.amount()));
    }
}
