package dev.offshoot.mail.attachment;

/** What a service gave instead of a document, today and tomorrow. */
public final class DocumentRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason what a delivery shows: {@code attachment-…} */
    DocumentRefused(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
