package dev.offshoot.mail.attachment;

import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of messages. */
@Singleton
public class Attachments {

    private final AttachmentRepository rows;
    private final UuidGenerator uuids;

    Attachments(AttachmentRepository rows, UuidGenerator uuids) {
        this.rows = rows;
        this.uuids = uuids;
    }

    /** Joins the running transaction. */
    public void store(long messageId, List<NewAttachment> files) {
        if (!files.isEmpty()) {
            rows.saveAll(files.stream().map(file -> row(messageId, file)).toList());
        }
    }

    private Attachment row(long messageId, NewAttachment file) {
        return new Attachment(
                null,
                uuids.next(),
                messageId,
                file.name(),
                file.mediaType(),
                file.content(),
                file.content().length,
                sha256(file.content()));
    }

    /** By message, in their order. */
    public Map<Long, List<Attachment>> of(Collection<Long> messageIds) {
        return rows.findByMessageIdInOrderById(messageIds).stream()
                .collect(Collectors.groupingBy(Attachment::messageId));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
