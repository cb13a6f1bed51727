package dev.offshoot.mail.housekeeping;

import dev.offshoot.mail.mailbox.TrimMailbox;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Keeps the mailbox of local runs small. */
@Singleton
@Recurring(name = "mail.trim-mailbox", every = "1h")
class TrimMails implements RecurringTask {

    private final TrimMailbox mailbox;

    TrimMails(TrimMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void run() {
        mailbox.run();
    }
}
