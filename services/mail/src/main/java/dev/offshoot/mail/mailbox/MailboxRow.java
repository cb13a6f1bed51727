package dev.offshoot.mail.mailbox;

import java.time.temporal.ChronoUnit;

/** A mail as the page shows it. */
public record MailboxRow(String id, String to, String subject, String template, String receivedAt) {

    static MailboxRow of(MailboxMail mail) {
        return new MailboxRow(
                mail.uuid().toString(),
                mail.recipient(),
                mail.subject(),
                mail.templateKey(),
                mail.receivedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
