package dev.offshoot.mail.account;

import dev.offshoot.identity.LocalUsers;
import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.Happening;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Ends what waits for a person; joins the running transaction. */
@Singleton
class SkipMailsOfUser {

    private static final int ESSENTIAL = 0;
    private static final int NOTIFICATION = 1;

    private final LocalUsers users;
    private final Deliveries deliveries;
    private final DeliveryLog log;

    SkipMailsOfUser(LocalUsers users, Deliveries deliveries, DeliveryLog log) {
        this.users = users;
        this.deliveries = deliveries;
        this.log = log;
    }

    /** Optional mails only: the gate decides about essential ones. */
    void optional(UUID user, String reason) {
        skip(user, NOTIFICATION, reason);
    }

    void all(UUID user, String reason) {
        skip(user, ESSENTIAL, reason);
    }

    private void skip(UUID user, int fromPriority, String reason) {
        log.add(
                deliveries.skipOfUser(users.idOf(user), fromPriority, reason),
                Happening.SKIPPED,
                Map.of("reason", reason));
    }
}
