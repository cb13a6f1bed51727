package dev.offshoot.mail.provider;

/** Carries mails away. */
public interface MailProvider {

    String name();

    /** Never throws for what a mail server may do. */
    Outcome send(OutgoingMail mail);
}
