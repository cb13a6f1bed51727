package dev.offshoot.mail.attachment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Fetches the files of a message that a service keeps. What arrived stays with the message: nobody asks twice. */
@Singleton
public class FetchAttachments {

    private final Documents documents;
    private final AttachmentRepository rows;

    FetchAttachments(Documents documents, AttachmentRepository rows) {
        this.documents = documents;
        this.rows = rows;
    }

    public List<Attachment> complete(List<Attachment> files) throws DocumentAway, DocumentRefused {
        List<Attachment> complete = new ArrayList<>();
        long bytes = 0;
        for (Attachment file : files) {
            Attachment there = file.content() == null ? fetch(file) : file;
            bytes += there.size();
            if (bytes > NewAttachment.MOST_BYTES) {
                throw new DocumentRefused("attachment-too-large");
            }
            complete.add(there);
        }
        return complete;
    }

    private Attachment fetch(Attachment file) throws DocumentAway, DocumentRefused {
        if (file.source() == null) {
            throw new DocumentRefused("attachment-gone");
        }
        byte[] content = documents.read(Document.of(file.source(), file.name()));
        if (content.length > NewAttachment.MOST_BYTES) {
            throw new DocumentRefused("attachment-too-large");
        }
        FileKind kind = FileKind.of(content, file.name()).orElseThrow(() -> new DocumentRefused("attachment-type"));
        Attachment fetched = file.with(kind.named(file.name()), content, kind.mediaType());
        rows.keep(fetched.storedId(), fetched.name(), content, fetched.size(), fetched.sha256(), fetched.mediaType());
        return fetched;
    }
}
