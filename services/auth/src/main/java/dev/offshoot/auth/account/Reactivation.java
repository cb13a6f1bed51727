package dev.offshoot.auth.account;

import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.contracts.auth.UserReactivated;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Lets somebody in again, with the password they had. The caller holds the person's row. */
@Singleton
public class Reactivation {

    private final Users users;
    private final Outbox outbox;
    private final InstantSource clock;

    Reactivation(Users users, Outbox outbox, InstantSource clock) {
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param reason admin or import */
    public User reactivate(User user, String reason) {
        Instant now = clock.instant();
        User active = users.update(user.reactivate(now));
        outbox.append(
                new UserReactivated(user.uuid(), reason, now, active.access().number()));
        return active;
    }
}
