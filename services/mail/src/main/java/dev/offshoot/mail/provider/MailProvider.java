package dev.offshoot.mail.provider;

import java.time.Duration;

/** Carries mails away. */
public interface MailProvider {

    String name();

    /** How many mails it can carry at a time. */
    default int connections() {
        return Integer.MAX_VALUE;
    }

    /** How long a claimed mail is a worker's own: longer than a call may take, so that a living worker's lease never ends. */
    default Duration lease() {
        return Duration.ofSeconds(60);
    }

    /** Never throws for what a mail server may do. */
    Outcome send(OutgoingMail mail);
}
