package dev.offshoot.mail.attachment;

/** The service that keeps a document does not answer now: the mail waits. */
public final class DocumentAway extends Exception {

    private static final long serialVersionUID = 1L;

    DocumentAway(String service) {
        super(service);
    }
}
