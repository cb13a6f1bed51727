package dev.offshoot.mail.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.instant;
import static dev.offshoot.populator.FieldType.oneOf;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.suppression.SuppressionReason;
import dev.offshoot.mail.suppression.SuppressionScope;
import dev.offshoot.mail.suppression.Suppressions;
import dev.offshoot.mail.topic.Topic;
import dev.offshoot.mail.topic.Topics;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that get no mail. */
@Singleton
class SuppressionScenario implements ScenarioEntity {

    private final Suppressions suppressions;
    private final Topics topics;
    private final MailKeys keys;
    private final InstantSource clock;

    SuppressionScenario(Suppressions suppressions, Topics topics, MailKeys keys, InstantSource clock) {
        this.suppressions = suppressions;
        this.topics = topics;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "suppressions";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("address", text()),
                required("scope", oneOf("everything", "optional", "topic")),
                optional("topic", text()),
                required(
                        "reason",
                        oneOf("hard-bounce", "soft-bounces", "complaint", "unsubscribed", "invalid", "manual")),
                optional("at", instant()));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        topics.seed();
        for (ScenarioRow row : rows) {
            String address = row.fields().text("address");
            suppressions.restore(
                    keys.addressHash(address),
                    MailKeys.masked(address),
                    SuppressionScope.valueOf(constant(row.fields().text("scope"))),
                    topic(row),
                    SuppressionReason.valueOf(constant(row.fields().text("reason"))),
                    row.fields().findInstant("at").orElse(clock.instant()));
        }
    }

    private @Nullable Long topic(ScenarioRow row) {
        if (!row.fields().text("scope").equals("topic")) {
            return null;
        }
        String key = row.fields().findText("topic").orElse("");
        return topics.find(key)
                .map(Topic::storedId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "suppressions." + row.key() + ": scope topic needs one of the topics, not \"" + key + "\""));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public List<String> tables() {
        return List.of("suppressions");
    }
}
