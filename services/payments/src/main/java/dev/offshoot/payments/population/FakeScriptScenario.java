package dev.offshoot.payments.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.FieldType.number;
import static dev.offshoot.populator.FieldType.oneOf;
import static dev.offshoot.populator.FieldType.reference;

import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the fake provider behaves for a payment, or for all without a script of their own. */
@Singleton
class FakeScriptScenario implements ScenarioEntity {

    private final StoryRows rows;
    private final InstantSource clock;

    FakeScriptScenario(StoryRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fakeScripts";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                optional("payment", reference("payments")),
                optional(
                        "outcome",
                        oneOf(
                                "ask",
                                "approve",
                                "decline:declined",
                                "decline:expired-card",
                                "decline:authentication",
                                "decline:other",
                                "challenge",
                                "expire")),
                optional("delayMillis", number()),
                optional(
                        "webhooks",
                        oneOf("once", "twice", "none", "late", "before-redirect", "shuffled", "badly-signed")),
                optional("api", oneOf("ok", "slow", "error", "answer-lost")),
                optional("apiTimes", number()),
                optional("refund", oneOf("ok", "fail")));
    }

    @Override
    public void load(List<ScenarioRow> scripts) {
        scripts.forEach(this::put);
    }

    private void put(ScenarioRow script) {
        Fields fields = script.fields();
        @Nullable UUID payment = fields.findUuid("payment").orElse(null);
        rows.removeScript(payment);
        rows.script(
                clock.instant(),
                script.uuid(),
                payment,
                fields.findText("outcome").orElse("ask"),
                fields.findNumber("delayMillis").orElse(0L).intValue(),
                fields.findText("webhooks").orElse("once"),
                fields.findText("api").orElse("ok"),
                fields.findNumber("apiTimes").orElse(0L).intValue(),
                fields.findText("refund").orElse("ok"));
    }

    @Override
    public List<String> tables() {
        return List.of("fake_scripts");
    }
}
