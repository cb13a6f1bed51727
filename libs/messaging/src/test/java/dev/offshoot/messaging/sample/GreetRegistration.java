package dev.offshoot.messaging.sample;

import dev.offshoot.contracts.auth.UserRegistered;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** A second effect of the same event, joining the transaction by annotation. */
@Singleton
class GreetRegistration implements EventHandler<UserRegistered> {

    private final EffectTable effects;

    GreetRegistration(EffectTable effects) {
        this.effects = effects;
    }

    @Override
    @Transactional
    public void handle(UserRegistered event, Envelope envelope) {
        effects.add("GreetRegistration", envelope, event.locale());
    }
}
