package dev.offshoot.mail.population;

import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.oneOf;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.suppression.SuppressionReason;
import dev.offshoot.mail.suppression.SuppressionScope;
import dev.offshoot.mail.suppression.Suppressions;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Addresses that get no mail. */
@Singleton
class SuppressionScenario implements ScenarioEntity {

    private final Suppressions suppressions;
    private final MailKeys keys;

    SuppressionScenario(Suppressions suppressions, MailKeys keys) {
        this.suppressions = suppressions;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "suppressions";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("address", text()),
                required("scope", oneOf("everything", "optional")),
                required(
                        "reason",
                        oneOf("hard-bounce", "soft-bounces", "complaint", "unsubscribed", "invalid", "manual")));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        for (ScenarioRow row : rows) {
            String address = row.fields().text("address");
            suppressions.put(
                    keys.addressHash(address),
                    MailKeys.masked(address),
                    SuppressionScope.valueOf(constant(row.fields().text("scope"))),
                    null,
                    SuppressionReason.valueOf(constant(row.fields().text("reason"))),
                    "operator");
        }
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public List<String> tables() {
        return List.of("suppressions");
    }
}
