package dev.offshoot.shop;

import dev.offshoot.contracts.auth.PasswordResetRequested;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.messaging.UnprocessableEvent;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Makes dead letters of somebody else's secrets. */
@Singleton
@Requires(property = "offshoot.service", value = "shop")
class RefuseOnPasswordResetRequested implements EventHandler<PasswordResetRequested> {

    @Override
    public void handle(PasswordResetRequested event) {
        throw new UnprocessableEvent("The shop mails nobody");
    }
}
