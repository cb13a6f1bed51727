package dev.offshoot.payments.document;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DocumentRepository extends GenericRepository<Document, Long> {

    Optional<Document> findByInvoiceId(long invoiceId);

    /** The first who rendered it counts. */
    @Query("""
            insert into documents (created_at, uuid, kind, payment_id, invoice_id, file_name, size, sha256, content)
            values (:now, :uuid, :kind, :paymentId, :invoiceId, :fileName, :size, :sha256, :content)
            on conflict (invoice_id) do nothing
            """)
    int keep(
            Instant now,
            UUID uuid,
            String kind,
            long paymentId,
            long invoiceId,
            String fileName,
            int size,
            byte[] sha256,
            byte[] content);
}
