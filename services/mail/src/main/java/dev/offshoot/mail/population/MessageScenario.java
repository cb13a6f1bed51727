package dev.offshoot.mail.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.anyOf;
import static dev.offshoot.populator.FieldType.instant;
import static dev.offshoot.populator.FieldType.json;
import static dev.offshoot.populator.FieldType.object;
import static dev.offshoot.populator.FieldType.oneOf;
import static dev.offshoot.populator.FieldType.reference;
import static dev.offshoot.populator.FieldType.text;
import static dev.offshoot.populator.FieldType.uuid;

import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.mail.template.PublishedVersion;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Messages whose mails have ended: history, as it would be after sending. Nothing is sent. */
@Singleton
class MessageScenario implements ScenarioEntity {

    /** Publishes the shipped templates when it is made: not for a check, not for a scenario without messages. */
    private final BeanProvider<Catalogue> catalogue;

    private final ScenarioMessages messages;
    private final InstantSource clock;

    MessageScenario(BeanProvider<Catalogue> catalogue, ScenarioMessages messages, InstantSource clock) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("template", text()),
                required(
                        "to",
                        anyOf(
                                reference("users"),
                                object(
                                        required("email", text()),
                                        optional("name", text()),
                                        optional("locale", text())))),
                optional("parameters", json()),
                optional("cause", uuid()),
                required("status", oneOf("sent", "delivered", "bounced", "failed", "skipped")),
                optional("reason", text()),
                optional("at", instant()));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        messages.replace(rows.stream().map(this::message).toList());
    }

    private ScenarioMessage message(ScenarioRow row) {
        String key = row.fields().text("template");
        PublishedVersion version = catalogue
                .get()
                .current(key)
                .orElseThrow(() -> new IllegalArgumentException("messages." + row.key() + ": no template " + key));
        return new ScenarioMessage(row, version, row.fields().findInstant("at").orElse(clock.instant()));
    }

    @Override
    public List<String> tables() {
        return List.of("messages");
    }
}
