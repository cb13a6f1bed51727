package dev.offshoot.broker.order;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.AllowRole;
import dev.offshoot.identity.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** {@code address} is an instance's {@code host:port}: a whole URL in a path would be an ambiguous path. */
@Controller("/api/broker/services/{service}/instances/{address}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowRole("operator")
@AllowPermission("broker:instances.write")
class InstanceOrderController {

    private final InstanceOrders orders;

    InstanceOrderController(InstanceOrders orders) {
        this.orders = orders;
    }

    @Put
    OrderResponse give(
            String service,
            String address,
            @Body @Valid GiveOrder order,
            @QueryValue(defaultValue = "false") boolean force,
            Caller caller) {
        return orders.give(service, address, order, force, caller);
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void takeBack(String service, String address, @QueryValue @Size(min = 10, max = 500) String reason, Caller caller) {
        orders.takeBack(service, address, reason, caller);
    }
}
