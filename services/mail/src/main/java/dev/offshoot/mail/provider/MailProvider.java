package dev.offshoot.mail.provider;

/** Carries mails away. */
public interface MailProvider {

    String name();

    /** How many mails it can carry at a time. */
    default int connections() {
        return Integer.MAX_VALUE;
    }

    /** Never throws for what a mail server may do. */
    Outcome send(OutgoingMail mail);
}
