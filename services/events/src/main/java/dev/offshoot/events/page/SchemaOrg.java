package dev.offshoot.events.page;

import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.event.Format;
import dev.offshoot.events.event.Place;
import dev.offshoot.events.seating.Availability;
import dev.offshoot.events.view.EventResponse;
import dev.offshoot.events.view.OrganiserResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An event in the words of schema.org, for search engines. Holds what everybody is shown, and no address of a person. */
@Singleton
class SchemaOrg {

    private static final String SCHEMA = "https://schema.org/";

    private final JsonMapper json;

    SchemaOrg(JsonMapper json) {
        this.json = json;
    }

    /** JSON-LD; nothing in it ends the element it stands in. */
    String describe(EventResponse event, String address) {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("@context", "https://schema.org");
        described.put("@type", "Event");
        described.put("name", event.facts().title());
        described.put("url", address);
        described.put("startDate", moment(event, true));
        described.put("endDate", moment(event, false));
        described.put(
                "eventStatus",
                SCHEMA + (event.facts().status() == EventStatus.CANCELLED ? "EventCancelled" : "EventScheduled"));
        described.put("eventAttendanceMode", SCHEMA + mode(event.facts().format()));
        described.put("inLanguage", event.facts().languages());
        described.put("location", location(event, address));
        described.put(
                "organizer",
                event.organisers().stream().map(SchemaOrg::organiser).toList());
        described.put("offers", offers(event, address));
        described.values().removeIf(Objects::isNull);
        return text(described);
    }

    private static String mode(Format format) {
        return switch (format) {
            case ON_SITE -> "OfflineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
        };
    }

    private static @Nullable String moment(EventResponse event, boolean start) {
        var moment = start ? event.facts().startsAt() : event.facts().endsAt();
        return moment == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.atZone(ZoneId.of(event.facts().timeZone())));
    }

    private static Map<String, Object> location(EventResponse event, String address) {
        Place place = event.facts().place();
        if (place == null || !event.facts().format().needsPlace()) {
            return Map.of("@type", "VirtualLocation", "url", address);
        }
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("@type", "Place");
        putIfKnown(location, "name", place.name());
        Map<String, Object> postal = new LinkedHashMap<>();
        postal.put("@type", "PostalAddress");
        putIfKnown(postal, "streetAddress", place.address());
        putIfKnown(postal, "addressLocality", place.city());
        putIfKnown(postal, "addressCountry", place.country());
        location.put("address", postal);
        return location;
    }

    private static Map<String, Object> organiser(OrganiserResponse organiser) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("@type", "Organization");
        described.put("name", organiser.name());
        putIfKnown(described, "url", organiser.url());
        return described;
    }

    private static List<Map<String, Object>> offers(EventResponse event, String address) {
        return event.ticketTypes().stream()
                .filter(type -> type.price() != null)
                .map(type -> {
                    Map<String, Object> offer = new LinkedHashMap<>();
                    offer.put("@type", "Offer");
                    offer.put("name", type.name());
                    offer.put("url", address);
                    putIfKnown(
                            offer,
                            "price",
                            type.price() == null ? null : type.price().amount());
                    putIfKnown(
                            offer,
                            "priceCurrency",
                            type.price() == null ? null : type.price().currency());
                    boolean open = type.availability() == Availability.OPEN || type.availability() == Availability.FEW;
                    offer.put("availability", SCHEMA + (open ? "InStock" : "SoldOut"));
                    return offer;
                })
                .toList();
    }

    private static void putIfKnown(Map<String, Object> target, String name, @Nullable String value) {
        if (value != null) {
            target.put(name, value);
        }
    }

    private String text(Object described) {
        try {
            return json.writeValueAsString(described)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
