package dev.offshoot.mail.provider;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MimeMailTest {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final OutgoingFile ENTRY = new OutgoingFile(
            "convocatoria ñ.ics", "text/calendar; method=REQUEST", bytes("BEGIN:VCALENDAR"), "REQUEST");

    @Test
    void wordsOfEveryLanguageAndLongLinesArriveAsTheyWere() throws MessagingException, IOException {
        String html = "<p>Línea — " + "x".repeat(2_000) + "</p>\r\n.\r\n";
        MimeMessage read = read(mail("¿Qué tal, Ana?", html, List.of()));
        MimeMultipart alternatives = (MimeMultipart) read.getContent();

        assertThat(read.getSubject()).isEqualTo("¿Qué tal, Ana?");
        assertThat(read.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("=?UTF-8?Q?Ana_G=C3=ADl?= <ana@example.test>");
        assertThat(read.getSentDate().toInstant()).isEqualTo(AT);
        assertThat(read.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("Hola\r\n");
        assertThat(alternatives.getBodyPart(1).getContent()).isEqualTo(html);
    }

    @Test
    void noLineIsLongerThanRelaysTake() {
        String raw = new String(
                MimeMail.bytes(mail("s", "<p>" + "x".repeat(5_000) + "</p>", List.of()), AT), StandardCharsets.UTF_8);

        assertThat(raw.split("\r\n")).allMatch(line -> line.length() <= 998 && !line.contains("\n"));
    }

    @Test
    void calendarEntryIsAnAlternativeAndAFile() throws MessagingException, IOException {
        MimeMultipart mixed =
                (MimeMultipart) read(mail("s", "h", List.of(ENTRY))).getContent();
        MimeMultipart alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();

        assertThat(alternatives.getCount()).isEqualTo(3);
        assertThat(alternatives.getBodyPart(2).getContentType()).contains("text/calendar", "method=REQUEST");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("convocatoria ñ.ics");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(ENTRY.content());
    }

    private static MimeMessage read(OutgoingMail mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(MimeMail.bytes(mail, AT)));
    }

    private static OutgoingMail mail(String subject, String html, List<OutgoingFile> files) {
        return new OutgoingMail(
                UUID.randomUUID(),
                "auth.welcome",
                "platform@offshoot.local",
                "offshoot.local",
                null,
                "ana@example.test",
                "Ana Gíl",
                subject,
                html,
                "Hola\n",
                "es",
                true,
                null,
                files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
