package dev.offshoot.mail.attachment;

import org.jspecify.annotations.Nullable;

/** A file that shall travel with a message. */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file
public record NewAttachment(
        String name,
        String mediaType,
        byte @Nullable [] content,
        @Nullable Document document) {

    /** Of all files of a message. */
    static final long MOST_BYTES = 10L * 1024 * 1024;

    /** Of a message. */
    public static final int MOST_FILES = 10;

    private static final String NOT_YET_KNOWN = "application/octet-stream";

    static NewAttachment of(String name, String mediaType, byte[] content) {
        return new NewAttachment(name, mediaType, content, null);
    }

    /** Fetched when the mail is sent. */
    public static NewAttachment of(Document document) {
        return new NewAttachment(document.name(), NOT_YET_KNOWN, null, document);
    }
}
