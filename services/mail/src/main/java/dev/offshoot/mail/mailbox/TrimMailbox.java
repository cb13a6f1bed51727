package dev.offshoot.mail.mailbox;

import jakarta.inject.Singleton;

/** Drops mails that are old or too many. */
@Singleton
public class TrimMailbox {

    private final MailboxService mailbox;

    TrimMailbox(MailboxService mailbox) {
        this.mailbox = mailbox;
    }

    public void run() {
        mailbox.trim();
    }
}
