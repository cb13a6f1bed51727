package dev.offshoot.mail.provider;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * A mail in RFC 5322, put together with Jakarta Mail itself: the builder that was in between searched each body twice for
 * pictures to embed, a tenth of a mail's processor time.
 */
public final class MimeMail {

    /** Named, or every part of every mail would search the class path for it: a quarter of a mail's processor time. */
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    static {
        System.setProperty(STREAMS, MailStreamProvider.class.getName());
    }

    /** Shared: a session of its own for each mail would read the providers' files each time. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final String ENCODING = "Content-Transfer-Encoding";

    private MimeMail() {}

    /**
     * @param at its Date
     * @throws UnwritableMail for what no later attempt would mend
     */
    public static MimeMessage message(OutgoingMail mail, Instant at) {
        try {
            MimeMessage message = new IdentifiedMessage(mail.messageId());
            message.setFrom(new InternetAddress(mail.sender()));
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(mail.recipient(), mail.recipientName(), CHARSET));
            if (mail.replyTo() != null) {
                message.setReplyTo(InternetAddress.parse(mail.replyTo()));
            }
            message.setSentDate(Date.from(at));
            message.setSubject(mail.subject(), CHARSET);
            for (Map.Entry<String, String> header : mail.headers().entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            message.setContent(content(mail));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            throw new UnwritableMail(e);
        }
    }

    public static byte[] bytes(OutgoingMail mail, Instant at) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message(mail, at).writeTo(new CRLFOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException | MessagingException e) {
            throw new UnwritableMail(e);
        }
    }

    private static Multipart content(OutgoingMail mail) throws MessagingException {
        Multipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(mail.text(), "plain"));
        alternatives.addBodyPart(text(mail.html(), "html"));
        if (mail.files().isEmpty()) {
            return alternatives;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        Multipart mixed = new MimeMultipart("mixed", body);
        for (OutgoingFile file : mail.files()) {
            if (file.calendarMethod() != null) {
                alternatives.addBodyPart(calendar(file, CalendarMethod.valueOf(file.calendarMethod())));
            }
            mixed.addBodyPart(attachment(file));
        }
        return mixed;
    }

    private static MimeBodyPart text(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, CHARSET, subtype);
        part.setHeader(ENCODING, TransferEncoding.of(content));
        return part;
    }

    private static MimeBodyPart calendar(OutgoingFile file, CalendarMethod method) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(file.content(), "text/calendar; charset=UTF-8; method=" + method)));
        return part;
    }

    private static MimeBodyPart attachment(OutgoingFile file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader(ENCODING, "base64");
        return part;
    }

    /** Keeps the Message-ID it was given: a repeated mail is recognised by it. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        IdentifiedMessage(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
