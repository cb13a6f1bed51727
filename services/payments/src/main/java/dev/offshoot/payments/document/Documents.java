package dev.offshoot.payments.document;

import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** The files of invoices. Made at most once; of two who make one at the same time the first is kept for both. */
@Singleton
public class Documents {

    private final DocumentRepository documents;
    private final PdfRenderer renderer;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    Documents(DocumentRepository documents, PdfRenderer renderer, UuidGenerator uuids, InstantSource clock) {
        this.documents = documents;
        this.renderer = renderer;
        this.uuids = uuids;
        this.clock = clock;
    }

    public Optional<Document> find(long invoiceId) {
        return documents.findByInvoiceId(invoiceId);
    }

    /**
     * The stored file, or now the one of this paper. Renders outside of any transaction.
     *
     * @param paper asked only if there is no file yet
     */
    public Document findOrRender(long invoiceId, long paymentId, Supplier<Paper> paper) {
        return find(invoiceId).orElseGet(() -> render(invoiceId, paymentId, paper.get()));
    }

    private Document render(long invoiceId, long paymentId, Paper paper) {
        byte[] content = renderer.render(paper);
        documents.keep(
                clock.instant(),
                uuids.next(),
                paper.kind().fileName(),
                paymentId,
                invoiceId,
                paper.fileName(),
                content.length,
                sha256(content),
                content);
        return find(invoiceId).orElseThrow();
    }

    /** The digest that is kept beside a file, and its entity tag. */
    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
