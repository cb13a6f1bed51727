package dev.offshoot.payments.refund;

import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Sends back what came too much. */
@Singleton
@OneOff(name = "payments.return-deposit", tries = 20, firstDelay = "2s", longestDelay = "2h")
class ReturnDeposit implements Task<ReturnDeposit.Order> {

    private final RefundExecution execution;

    ReturnDeposit(RefundExecution execution) {
        this.execution = execution;
    }

    @Override
    public void run(Order order) {
        execution.run(order.refund());
    }

    @Serdeable
    record Order(UUID refund) {}
}
