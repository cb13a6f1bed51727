package dev.offshoot.events.population;

import dev.offshoot.events.event.Category;
import dev.offshoot.events.event.EventContent;
import dev.offshoot.events.event.Format;
import dev.offshoot.events.event.OnlineFor;
import dev.offshoot.events.event.OrganiserContent;
import dev.offshoot.events.event.Place;
import dev.offshoot.events.event.RegistrationMode;
import dev.offshoot.events.event.Visibility;
import dev.offshoot.events.event.WaitingList;
import dev.offshoot.populator.Fields;
import java.util.List;
import java.util.Locale;

/** What a scenario says of an event, as its editors would have written it. */
final class ScenarioContent {

    private static final long OFFER_MINUTES = 1_440;
    private static final long PAYMENT_MINUTES = 30;

    private ScenarioContent() {}

    static EventContent of(Fields fields) {
        return new EventContent(
                fields.text("title"),
                fields.findText("subtitle").orElse(null),
                fields.findText("description").orElse(null),
                word(Category.class, fields.text("category")),
                fields.findText("categoryLabel").orElse(null),
                fields.findUuid("cover").orElse(null),
                fields.findInstant("starts").orElse(null),
                fields.findInstant("ends").orElse(null),
                fields.findText("timeZone").orElse("UTC"),
                word(Format.class, fields.findText("format").orElse("on-site")),
                fields.findObject("place").map(ScenarioContent::place).orElse(null),
                fields.findText("onlineUrl").orElse(null),
                word(OnlineFor.class, fields.findText("onlineFor").orElse("confirmed")),
                fields.findText("websiteUrl").orElse(null),
                fields.list("languages", String.class),
                word(Visibility.class, fields.findText("visibility").orElse("public")),
                fields.has("tickets") ? RegistrationMode.INTERNAL : RegistrationMode.NONE,
                fields.findInstant("opens").orElse(null),
                fields.findInstant("closes").orElse(null),
                word(WaitingList.class, fields.findText("waitingList").orElse("off")),
                Math.toIntExact(fields.findNumber("offerMinutes").orElse(OFFER_MINUTES)),
                Math.toIntExact(fields.findNumber("paymentMinutes").orElse(PAYMENT_MINUTES)),
                fields.flag("guestsAllowed", false),
                fields.flag("showSeatsLeft", false),
                fields.findInstant("cancelUntil").orElse(null),
                fields.findInstant("refundUntil").orElse(null),
                organisers(fields));
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Place place(Fields place) {
        return new Place(
                place.findText("name").orElse(null),
                place.findText("address").orElse(null),
                null,
                place.findText("city").orElse(null),
                place.findText("country").orElse(null));
    }

    private static List<OrganiserContent> organisers(Fields fields) {
        return fields.list("organisers", Fields.class).stream()
                .map(one -> new OrganiserContent(
                        one.text("name"),
                        one.findText("email").orElse(null),
                        one.findText("url").orElse(null),
                        null))
                .toList();
    }
}
