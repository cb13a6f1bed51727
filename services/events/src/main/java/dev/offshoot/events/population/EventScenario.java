package dev.offshoot.events.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.flag;
import static dev.offshoot.populator.FieldType.instant;
import static dev.offshoot.populator.FieldType.json;
import static dev.offshoot.populator.FieldType.listOf;
import static dev.offshoot.populator.FieldType.number;
import static dev.offshoot.populator.FieldType.object;
import static dev.offshoot.populator.FieldType.oneOf;
import static dev.offshoot.populator.FieldType.reference;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.FieldType;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioFaults;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.util.List;

/** Events with their organisers, team, pools, ticket types and registrations. */
@Singleton
class EventScenario implements ScenarioEntity {

    private static final FieldType PERSON = reference("users");

    private final ScenarioEvents events;

    EventScenario(ScenarioEvents events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("category", oneOf("talk", "workshop", "summit", "other")),
                optional("categoryLabel", text()),
                required("title", text()),
                optional("subtitle", text()),
                optional("description", text()),
                required("owner", PERSON),
                optional("status", oneOf("draft", "in-review", "rejected", "published", "cancelled")),
                optional("format", oneOf("on-site", "hybrid", "online")),
                optional("languages", listOf(text())),
                optional("visibility", oneOf("public", "unlisted", "members")),
                optional("waitingList", oneOf("off", "automatic")),
                optional("guestsAllowed", flag()),
                optional("showSeatsLeft", flag()),
                optional("offerMinutes", number()),
                optional("paymentMinutes", number()),
                optional("starts", instant()),
                optional("ends", instant()),
                optional("timeZone", text()),
                optional("opens", instant()),
                optional("closes", instant()),
                optional("cancelUntil", instant()),
                optional("refundUntil", instant()),
                optional("cover", reference("media")),
                optional("onlineUrl", text()),
                optional("onlineFor", oneOf("everyone", "confirmed")),
                optional("websiteUrl", text()),
                optional("place", place()),
                optional("organisers", listOf(organiser())),
                optional("team", listOf(member())),
                optional("pools", json()),
                optional("tickets", json()),
                optional("registrations", listOf(registration())));
    }

    @Override
    public void check(Fields fields, ScenarioFaults faults) {
        ScenarioCheck.check(fields, faults);
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        rows.forEach(events::put);
    }

    @Override
    public List<String> tables() {
        return List.of("events");
    }

    private static FieldType place() {
        return object(
                optional("name", text()),
                optional("address", text()),
                optional("city", text()),
                optional("country", text()));
    }

    private static FieldType organiser() {
        return object(required("name", text()), optional("email", text()), optional("url", text()));
    }

    private static FieldType member() {
        return object(
                optional("user", PERSON),
                optional("guest", object(required("name", text()), optional("title", text()), optional("url", text()))),
                required("role", oneOf("speaker", "collaborator", "trainer", "facilitator", "coach", "host")),
                optional("rights", listOf(oneOf("edit", "attendees", "check-in"))));
    }

    private static FieldType registration() {
        return object(
                optional("user", PERSON),
                optional("guest", object(required("name", text()), required("email", text()))),
                required("ticket", text()),
                required(
                        "status",
                        oneOf("unverified", "offered", "pending-payment", "confirmed", "waiting", "cancelled")),
                optional("seats", number()),
                optional("at", instant()),
                optional("hold", instant()),
                optional("admitted", instant()),
                optional("payment", reference("payments")));
    }
}
