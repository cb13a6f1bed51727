package dev.offshoot.mail.provider;

import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails to a relay; its answers decide. */
@Singleton
class SmtpProvider implements MailProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpProvider.class);
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    private final SmtpConnections connections;
    private final InstantSource clock;

    SmtpProvider(SmtpConnections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ProviderChoice.SMTP;
    }

    @Override
    public int connections() {
        return connections.most();
    }

    @Override
    public Outcome send(OutgoingMail mail) {
        MimeMessage message = MimeMail.message(mail, clock.instant());
        try {
            return connections.with(transport -> {
                transport.sendMessage(message, message.getAllRecipients());
                return new Outcome.Taken(null);
            });
        } catch (AuthenticationFailedException _) {
            return new Outcome.TryLater("smtp sign-in refused", null);
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    /** The first answer of the relay in the chain of causes; without one the line failed. */
    private static Outcome outcome(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = RelayFailure.next(cause)) {
            switch (cause) {
                case RelayTransport.VerdictLost lost -> {
                    return new Outcome.Unknown("no answer after the mail was handed over");
                }
                case SMTPAddressFailedException refused -> {
                    return recipient(refused.getReturnCode(), text(refused));
                }
                case SMTPSenderFailedException refused -> {
                    return mail(refused.getReturnCode(), text(refused));
                }
                case SMTPSendFailedException refused
                when refused.getNextException() == null -> {
                    return mail(refused.getReturnCode(), text(refused));
                }
                default -> {}
            }
        }
        return later(RelayFailure.reason(failure));
    }

    private static Outcome later(String reason) {
        if (RelayFailure.untrusted(reason)) {
            LOG.warn("Mails wait: {}", reason);
        }
        return new Outcome.TryLater(reason, null);
    }

    private static Outcome recipient(int code, String answer) {
        if (code / 100 != 5) {
            return new Outcome.TryLater(summary(code, answer), null);
        }
        boolean policy = code != 550 && !answer.contains("5.1.") && !answer.contains("5.2.1");
        return policy
                ? new Outcome.Refused(summary(code, answer))
                : new Outcome.RecipientRefused(summary(code, answer));
    }

    private static Outcome mail(int code, String answer) {
        return code / 100 == 5
                ? new Outcome.Refused(summary(code, answer))
                : new Outcome.TryLater(summary(code, answer), null);
    }

    /** Codes only: what a relay writes beside them may hold the address. */
    private static String summary(int code, String answer) {
        if (code < 0) {
            return "no answer";
        }
        Matcher status = STATUS.matcher(answer);
        return status.find() ? code + " " + status.group(1) : String.valueOf(code);
    }

    private static String text(MessagingException failure) {
        return String.valueOf(failure.getMessage());
    }
}
