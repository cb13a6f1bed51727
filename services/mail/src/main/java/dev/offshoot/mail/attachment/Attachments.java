package dev.offshoot.mail.attachment;

import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
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
        Document document = file.document();
        Attachment row = new Attachment(
                null,
                uuids.next(),
                messageId,
                file.name(),
                file.mediaType(),
                document == null ? null : document.source(),
                null,
                0,
                null);
        return file.content() == null ? row : row.with(file.name(), file.content(), file.mediaType());
    }

    /** By message, in their order. */
    public Map<Long, List<Attachment>> of(Collection<Long> messageIds) {
        return rows.findByMessageIdInOrderById(messageIds).stream()
                .collect(Collectors.groupingBy(Attachment::messageId));
    }
}
