package dev.offshoot.auth.account;

import dev.offshoot.auth.link.ActionLinks;
import dev.offshoot.auth.session.EndReason;
import dev.offshoot.auth.session.Sessions;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.contracts.auth.UserDeactivated;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** What a deactivation takes along: sessions and open links. The caller holds the person's row. */
@Singleton
public class Deactivation {

    private final Users users;
    private final Sessions sessions;
    private final ActionLinks links;
    private final Outbox outbox;
    private final InstantSource clock;

    Deactivation(Users users, Sessions sessions, ActionLinks links, Outbox outbox, InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param reason admin or import */
    public User deactivate(User user, String reason, String actor) {
        Instant now = clock.instant();
        User deactivated = users.update(user.deactivate(reason, now));
        withdrawLinks(user);
        sessions.endAll(user.key(), user.uuid(), actor, EndReason.DEACTIVATED);
        outbox.append(new UserDeactivated(
                user.uuid(), reason, now, deactivated.access().number()));
        return deactivated;
    }

    /** Alone for a caller who locks addresses before the deactivation. */
    public void withdrawLinks(User user) {
        links.withdrawAll(user.key());
    }
}
