package dev.offshoot.broker.housekeeping;

import dev.offshoot.broker.order.InstanceOrders;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Removes orders to instances whose time is over. */
@Singleton
@Recurring(name = "broker.expire-orders", every = "1m")
class ExpireOrders implements RecurringTask {

    private final InstanceOrders orders;

    ExpireOrders(InstanceOrders orders) {
        this.orders = orders;
    }

    @Override
    public void run() {
        orders.expire();
    }
}
