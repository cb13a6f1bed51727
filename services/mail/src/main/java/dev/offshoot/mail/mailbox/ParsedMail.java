package dev.offshoot.mail.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** A stored mail taken apart again. */
final class ParsedMail {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<File> files = new ArrayList<>();
    private String text = "";
    private String html = "";

    private ParsedMail() {}

    static ParsedMail of(byte[] raw) {
        try {
            ParsedMail parsed = new ParsedMail();
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            Collections.list(message.getAllHeaders())
                    .forEach(header -> parsed.headers.put(header.getName(), header.getValue()));
            parsed.headers.put("Subject", message.getSubject());
            parsed.part(message);
            return parsed;
        } catch (MessagingException e) {
            throw new IllegalStateException("A stored mail cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart multipart = (Multipart) part.getContent();
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                part(inner);
            }
        } else if (part.getFileName() != null) {
            files.add(new File(
                    part.getFileName(),
                    part.getContentType(),
                    part.getInputStream().readAllBytes()));
        } else if (part.isMimeType("text/html")) {
            html = String.valueOf(part.getContent());
        } else if (part.isMimeType("text/plain")) {
            text = String.valueOf(part.getContent());
        }
    }

    Map<String, String> headers() {
        return headers;
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }

    List<File> files() {
        return files;
    }

    /** The links of the text part, in order: what a test follows. */
    List<String> links() {
        Set<String> links = new LinkedHashSet<>();
        LINK.matcher(text).results().forEach(found -> links.add(found.group()));
        return List.copyOf(links);
    }

    /** An attachment. */
    @SuppressWarnings("ArrayRecordComponent") // bytes of a file
    record File(String name, String mediaType, byte[] content) {}
}
