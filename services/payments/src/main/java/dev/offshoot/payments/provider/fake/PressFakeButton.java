package dev.offshoot.payments.provider.fake;

import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** The scripted outcome of a session. */
@Singleton
@OneOff(name = "payments.press-fake-button")
class PressFakeButton implements Task<PressFakeButton.Order> {

    private final FakeButtons buttons;

    PressFakeButton(FakeButtons buttons) {
        this.buttons = buttons;
    }

    @Override
    public void run(Order order) {
        buttons.press(order.session(), order.outcome());
    }

    @Serdeable
    record Order(String session, String outcome) {}
}
