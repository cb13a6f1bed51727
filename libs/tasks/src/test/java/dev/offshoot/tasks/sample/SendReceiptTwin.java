package dev.offshoot.tasks.sample;

import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Takes the name of another task. */
@Singleton
@Requires(property = "sample.twin", value = "true")
@OneOff(name = "orders.send-receipt")
class SendReceiptTwin implements Task<Receipt> {

    @Override
    public void run(Receipt receipt) {}
}
