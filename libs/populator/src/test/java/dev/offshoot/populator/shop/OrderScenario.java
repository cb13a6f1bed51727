package dev.offshoot.populator.shop;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.file;
import static dev.offshoot.populator.FieldType.oneOf;
import static dev.offshoot.populator.FieldType.reference;

import dev.offshoot.populator.BulkRows;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

@Singleton
public class OrderScenario implements ScenarioEntity {

    private final BulkRows bulk;

    public OrderScenario(BulkRows bulk) {
        this.bulk = bulk;
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("customer", reference("customers")),
                required("status", oneOf("open", "paid", "cancelled")),
                optional("photo", file()),
                optional("paidBy", reference("payments")));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        bulk.copy(
                "orders",
                List.of("uuid", "customer", "status", "photo"),
                rows.stream()
                        .map(row -> Arrays.asList(
                                row.uuid(),
                                row.fields().uuid("customer"),
                                row.fields().text("status"),
                                row.fields().findFile("photo").orElse(null))));
    }

    @Override
    public List<String> tables() {
        return List.of("orders");
    }
}
