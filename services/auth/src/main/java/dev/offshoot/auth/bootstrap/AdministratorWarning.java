package dev.offshoot.auth.bootstrap;

import dev.offshoot.auth.role.Roles;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.mail.MailRequested;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells everybody who administers that somebody with access to the servers makes another one. */
@Singleton
class AdministratorWarning {

    private static final String TEMPLATE = "auth.administrator-recovery";
    private static final int MOST_RECIPIENTS = 500;

    private final Roles roles;
    private final Outbox outbox;
    private final InstantSource clock;

    AdministratorWarning(Roles roles, Outbox outbox, InstantSource clock) {
        this.roles = roles;
        this.outbox = outbox;
        this.clock = clock;
    }

    void send(UUID link) {
        List<Recipient> administrators = roles.activeAdministrators().stream()
                .limit(MOST_RECIPIENTS)
                .map(Recipient::user)
                .toList();
        Map<String, Object> parameters = Map.of("at", clock.instant().toString());
        outbox.append(new MailRequested(link, TEMPLATE, administrators, null, parameters, null, null, null, null));
    }
}
