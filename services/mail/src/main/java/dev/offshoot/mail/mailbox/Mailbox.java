package dev.offshoot.mail.mailbox;

import dev.offshoot.mail.provider.MailProvider;
import dev.offshoot.mail.provider.MimeMail;
import dev.offshoot.mail.provider.Outcome;
import dev.offshoot.mail.provider.OutgoingMail;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Keeps mails instead of sending them: the provider of installations without one, and for foreign addresses outside production. */
@Singleton
public class Mailbox implements MailProvider {

    public static final String NAME = "mailbox";

    private static final int LONGEST_SUBJECT = 998;

    private final MailboxRepository mails;
    private final Arrivals arrivals;
    private final InstantSource clock;

    Mailbox(MailboxRepository mails, Arrivals arrivals, InstantSource clock) {
        this.mails = mails;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Short, because a mail that is there already stays as it is: a killed worker's mails are soon written by another. */
    @Override
    public Duration lease() {
        return Duration.ofSeconds(3);
    }

    @Override
    public Outcome send(OutgoingMail mail) {
        keep(mail, clock.instant());
        return new Outcome.Taken(mail.delivery().toString());
    }

    /** Stores a mail as received then; one that is there already stays as it is. */
    public void keep(OutgoingMail mail, Instant receivedAt) {
        String subject = mail.subject();
        mails.insert(
                mail.delivery(),
                mail.recipient().toLowerCase(Locale.ROOT),
                mail.sender(),
                subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length())),
                mail.template(),
                MimeMail.bytes(mail, receivedAt),
                receivedAt);
        arrivals.announce();
    }
}
