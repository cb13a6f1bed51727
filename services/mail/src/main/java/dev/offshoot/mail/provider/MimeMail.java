package dev.offshoot.mail.provider;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.simplejavamail.api.email.CalendarMethod;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.email.EmailBuilder;

/** A mail in RFC 5322. */
public final class MimeMail {

    /** Named, or every part of every mail would search the class path for it: a quarter of a mail's processor time. */
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    static {
        System.setProperty(STREAMS, MailStreamProvider.class.getName());
    }

    /** Shared: a session of its own for each mail would read the providers' files each time. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private MimeMail() {}

    /** @throws UnwritableMail for what no later attempt would mend */
    public static MimeMessage message(OutgoingMail mail) {
        try {
            return EmailConverter.emailToMimeMessage(email(mail), SESSION);
        } catch (RuntimeException e) {
            throw new UnwritableMail(e);
        }
    }

    public static byte[] bytes(OutgoingMail mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message(mail).writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException | MessagingException e) {
            throw new UnwritableMail(e);
        }
    }

    private static Email email(OutgoingMail mail) {
        EmailPopulatingBuilder builder = EmailBuilder.startingBlank()
                .fixingMessageId(mail.messageId())
                .from(mail.sender())
                .to(mail.recipientName(), mail.recipient())
                .withSubject(mail.subject())
                .withPlainText(mail.text())
                .withHTMLText(mail.html());
        mail.headers().forEach(builder::withHeader);
        if (mail.replyTo() != null) {
            builder.withReplyTo(mail.replyTo());
        }
        for (OutgoingFile file : mail.files()) {
            builder.withAttachment(file.name(), file.content(), file.mediaType());
            if (file.calendarMethod() != null) {
                builder.withCalendarText(
                        CalendarMethod.valueOf(file.calendarMethod()),
                        new String(file.content(), StandardCharsets.UTF_8));
            }
        }
        return builder.buildEmail();
    }
}
