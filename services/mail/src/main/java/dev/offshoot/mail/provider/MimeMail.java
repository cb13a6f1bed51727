package dev.offshoot.mail.provider;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.email.EmailBuilder;

/** A mail in RFC 5322. */
public final class MimeMail {

    private MimeMail() {}

    public static MimeMessage message(OutgoingMail mail) {
        return EmailConverter.emailToMimeMessage(email(mail));
    }

    public static byte[] bytes(OutgoingMail mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message(mail).writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
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
        return builder.buildEmail();
    }
}
