package dev.offshoot.payments.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.instant;
import static dev.offshoot.populator.FieldType.listOf;
import static dev.offshoot.populator.FieldType.object;
import static dev.offshoot.populator.FieldType.oneOf;
import static dev.offshoot.populator.FieldType.reference;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.FieldType;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/**
 * Payments with what happened to them. Everything is told in the order of time, whatever the order of the file, so that
 * invoices get their numbers and dates as they would have.
 */
@Singleton
class PaymentScenario implements ScenarioEntity {

    private final Stories stories;

    PaymentScenario(Stories stories) {
        this.stories = stories;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("purpose", text()),
                required("concept", text()),
                required("amount", money()),
                optional("amountIs", oneOf("net", "gross")),
                optional("requester", text()),
                optional("reference", text()),
                optional("detail", text()),
                optional("createdBy", reference("users")),
                optional("payer", reference("users")),
                optional("performedIn", text()),
                optional("billing", billing()),
                optional("opened", instant()),
                optional("expires", instant()),
                optional("paid", object(required("provider", oneOf("fake")), required("at", instant()))),
                optional(
                        "refunds",
                        listOf(object(
                                required("amount", text()),
                                required(
                                        "reason",
                                        oneOf("asked-by-payer", "duplicate", "cancelled-by-seller", "fraud", "other")),
                                required("at", instant())))));
    }

    private static FieldType money() {
        return object(required("amount", text()), required("currency", text()));
    }

    private static FieldType billing() {
        return object(
                required("kind", oneOf("consumer", "business")),
                required("name", text()),
                optional("company", text()),
                optional("email", text()),
                optional("line1", text()),
                optional("line2", text()),
                optional("postalCode", text()),
                optional("city", text()),
                optional("region", text()),
                optional("country", text()),
                optional("taxId", text()));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        rows.stream()
                .map(ScenarioPayment::new)
                .filter(stories::isNew)
                .flatMap(stories::steps)
                .sorted(Comparator.comparing(Step::at))
                .forEach(step -> step.action().run());
    }

    /** Frozen tables too: TRUNCATE asks no row trigger, and only the owner may do it. */
    @Override
    public List<String> tables() {
        return List.of(
                "documents",
                "invoices",
                "invoice_counters",
                "sellers",
                "ledger_entries",
                "ledger_transactions",
                "payment_changes",
                "provider_signals",
                "refunds",
                "captures",
                "attempts",
                "quote_lines",
                "quotes",
                "payments",
                "billing_details",
                "fake_refunds",
                "fake_sessions");
    }
}
