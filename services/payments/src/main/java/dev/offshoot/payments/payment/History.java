package dev.offshoot.payments.payment;

import dev.offshoot.identity.LocalUsers;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down who changed what. Joins the running transaction. */
@Singleton
public class History {

    private final PaymentChanges changes;
    private final LocalUsers users;
    private final InstantSource clock;

    History(PaymentChanges changes, LocalUsers users, InstantSource clock) {
        this.changes = changes;
        this.users = users;
        this.clock = clock;
    }

    /** @param before null when the payment was not there */
    public void add(Actor actor, String action, @Nullable Status before, Payment after) {
        add(actor, action, before, after, null, Map.of());
    }

    public void add(
            Actor actor,
            String action,
            @Nullable Status before,
            Payment after,
            @Nullable String reason,
            Map<String, Object> fields) {
        changes.save(new PaymentChange(
                null,
                clock.instant(),
                after.storedId(),
                local(actor.user()),
                local(actor.acting()),
                actor.kind(),
                actor.name(),
                action,
                before == null ? null : before.toString(),
                after.status().toString(),
                reason,
                fields));
    }

    private @Nullable Long local(@Nullable UUID user) {
        return user == null ? null : users.idOf(user);
    }
}
