package dev.offshoot.messaging.sample;

import dev.offshoot.contracts.auth.UserRegistered;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.messaging.UnprocessableEvent;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes each registration down, or fails the way the event's locale says, after having written. */
@Singleton
class RecordRegistration implements EventHandler<UserRegistered> {

    private final EffectTable effects;
    private final Map<UUID, AtomicInteger> attempts = new ConcurrentHashMap<>();

    RecordRegistration(EffectTable effects) {
        this.effects = effects;
    }

    @Override
    public void handle(UserRegistered event, Envelope envelope) {
        effects.add("RecordRegistration", envelope, event.locale());
        int attempt = attempts.computeIfAbsent(envelope.id(), id -> new AtomicInteger())
                .incrementAndGet();
        switch (event.locale()) {
            case Registrations.POISON -> throw new IllegalStateException("poison");
            case Registrations.LOST_ITS_OWN_CONNECTION ->
                throw new IllegalStateException(new SQLException("Connection is closed"));
            case Registrations.UNPROCESSABLE -> throw new UnprocessableEvent("nobody can read this");
            case Registrations.FAILS_ALONE_ONCE -> failUntil(attempt, 3);
            default -> {
                // An ordinary language.
            }
        }
    }

    /** The batch and the first attempt alone see the event before the attempt that counts. */
    private static void failUntil(int attempt, int successful) {
        if (attempt < successful) {
            throw new IllegalStateException("not yet");
        }
    }
}
