package dev.offshoot.payments.provider.fake;

import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.context.BeanProvider;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Sends one hint; signed anew at each try, so that a late one is not too old. */
@Singleton
@OneOff(name = "payments.send-fake-webhook", tries = 5)
class SendFakeWebhook implements Task<SendFakeWebhook.Order> {

    private final BeanProvider<FakeWebhooks> webhooks;
    private final FakeWebhookSender sender;

    SendFakeWebhook(BeanProvider<FakeWebhooks> webhooks, FakeWebhookSender sender) {
        this.webhooks = webhooks;
        this.sender = sender;
    }

    @Override
    public void run(Order order) {
        sender.send(webhooks.get().signed(order.id(), order.hint(), order.badly()));
    }

    @Serdeable
    record Order(String id, FakeHint hint, boolean badly) {}
}
