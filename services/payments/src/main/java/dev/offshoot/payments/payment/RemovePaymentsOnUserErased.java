package dev.offshoot.payments.payment;

import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

@Singleton
class RemovePaymentsOnUserErased implements EventHandler<UserErased> {

    private final Payments payments;

    RemovePaymentsOnUserErased(Payments payments) {
        this.payments = payments;
    }

    @Override
    public void handle(UserErased event) {
        payments.removeOf(event.userId());
    }
}
