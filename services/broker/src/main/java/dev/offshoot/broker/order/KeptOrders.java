package dev.offshoot.broker.order;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The orders as the disk keeps them. */
@Serdeable
record KeptOrders(List<Kept> orders) {

    static final String FILE = "orders.json";

    @Serdeable
    record Kept(String service, String address, String order) {

        static Kept of(InstanceOrder order) {
            return new Kept(order.service(), order.address(), order.order());
        }
    }
}
