package dev.offshoot.broker.population;

import static dev.offshoot.populator.Field.optional;
import static dev.offshoot.populator.Field.required;
import static dev.offshoot.populator.FieldType.instant;
import static dev.offshoot.populator.FieldType.oneOf;
import static dev.offshoot.populator.FieldType.text;

import dev.offshoot.broker.order.InstanceOrders;
import dev.offshoot.broker.upstream.Order;
import dev.offshoot.broker.upstream.Place;
import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import jakarta.inject.Singleton;
import java.util.List;

/** Orders about instances, such as one that is shown draining. */
@Singleton
class OrderScenario implements ScenarioEntity {

    private final InstanceOrders orders;

    OrderScenario(InstanceOrders orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public EntitySchema schema() {
        return EntitySchema.of(
                required("service", text()),
                required("address", text()),
                required("order", oneOf("serve", "drain", "leave-out")),
                required("reason", text()),
                optional("until", instant()));
    }

    @Override
    public void load(List<ScenarioRow> rows) {
        rows.stream().map(ScenarioRow::fields).forEach(this::put);
    }

    private void put(Fields row) {
        orders.put(
                new Place(row.text("service"), row.text("address")),
                Order.of(row.text("order")),
                row.text("reason"),
                row.findInstant("until").orElse(null));
    }

    @Override
    public List<String> tables() {
        return List.of("instance_orders");
    }
}
