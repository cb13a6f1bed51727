package dev.offshoot.mail.mailbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mail of the mailbox, taken apart. */
@Serdeable
record MailboxMailResponse(
        UUID id,
        String to,
        String from,
        String subject,
        String template,
        Instant receivedAt,
        Map<String, String> headers,
        String text,
        String html,
        List<String> links,
        List<FileResponse> attachments) {

    static MailboxMailResponse of(MailboxMail mail) {
        ParsedMail parsed = ParsedMail.of(mail.raw());
        return new MailboxMailResponse(
                mail.uuid(),
                mail.recipient(),
                mail.sender(),
                mail.subject(),
                mail.templateKey(),
                mail.receivedAt(),
                parsed.headers(),
                parsed.text(),
                parsed.html(),
                parsed.links(),
                parsed.files().stream()
                        .map(file -> new FileResponse(file.name(), file.mediaType(), file.content().length))
                        .toList());
    }

    @Serdeable
    record FileResponse(String name, String mediaType, int size) {}
}
