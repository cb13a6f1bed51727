package dev.offshoot.payments.document;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that is kept for ever as it was first made. */
@SuppressWarnings("ArrayRecordComponent") // bytea columns
@MappedEntity("documents")
public record Document(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        UUID uuid,
        String kind,
        long paymentId,
        @Nullable Long invoiceId,
        String fileName,
        int size,
        byte[] sha256,
        byte[] content) {

    /** In hexadecimal: its entity tag. */
    public String digest() {
        return HexFormat.of().formatHex(sha256);
    }
}
