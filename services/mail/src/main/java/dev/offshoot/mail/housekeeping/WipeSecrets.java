package dev.offshoot.mail.housekeeping;

import dev.offshoot.mail.message.Messages;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Forgets tokens of links once their mail has gone or its time is over. */
@Singleton
@Recurring(name = "mail.wipe-secrets", every = "1m")
class WipeSecrets implements RecurringTask {

    private final Messages messages;
    private final InstantSource clock;

    WipeSecrets(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void run() {
        messages.wipeSecretsNoLongerNeeded(clock.instant());
    }
}
