package dev.offshoot.mail.housekeeping;

import dev.offshoot.mail.mailbox.TrimMailbox;
import dev.offshoot.mail.message.Messages;
import dev.offshoot.mail.sending.Leases;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What has to be done again and again. */
@Singleton
class Upkeep {

    private final Leases leases;
    private final Redaction redaction;
    private final Messages messages;
    private final TrimMailbox mailbox;
    private final InstantSource clock;

    Upkeep(Leases leases, Redaction redaction, Messages messages, TrimMailbox mailbox, InstantSource clock) {
        this.leases = leases;
        this.redaction = redaction;
        this.messages = messages;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    void reclaimLeases() {
        leases.reclaim();
    }

    void wipeSecrets() {
        messages.wipeSecretsNoLongerNeeded(clock.instant());
    }

    void redact() {
        redaction.run();
    }

    void trimMailbox() {
        mailbox.run();
    }
}
