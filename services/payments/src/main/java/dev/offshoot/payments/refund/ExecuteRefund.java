package dev.offshoot.payments.refund;

import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Sends back a part of a price. */
@Singleton
@OneOff(name = "payments.execute-refund", tries = 20, firstDelay = "2s", longestDelay = "2h")
class ExecuteRefund implements Task<ExecuteRefund.Order> {

    private final RefundExecution execution;

    ExecuteRefund(RefundExecution execution) {
        this.execution = execution;
    }

    @Override
    public void run(Order order) {
        execution.run(order.refund());
    }

    @Serdeable
    record Order(UUID refund) {}
}
