package dev.offshoot.payments.billing;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is billed, never changed: other words are another row.
 *
 * @param name empty when only an address to write to is known
 * @param country ISO 3166-1 code of two letters
 * @param complete whether an invoice can be written; the database says so
 * @param taxIdCheck what is known of the number: {@code none} (there is no number), {@code format}, {@code valid} …
 */
@MappedEntity("billing_details")
public record BillingDetail(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        UUID uuid,
        String kind,
        String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String taxId,
        @GeneratedValue @Nullable Boolean complete,
        String taxIdCheck) {

    public static final String BUSINESS = "business";
    public static final String CONSUMER = "consumer";

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Billing detail " + uuid + " is not stored");
        }
        return id;
    }

    public boolean business() {
        return kind.equals(BUSINESS);
    }

    /** As the generated column says, also before the row is stored. */
    public boolean isComplete() {
        return !name.isEmpty() && line1 != null && city != null && country != null && (!business() || taxId != null);
    }

    public BillingDetail withEmail(@Nullable String address) {
        return new BillingDetail(
                id,
                createdAt,
                uuid,
                kind,
                name,
                company,
                address,
                line1,
                line2,
                postalCode,
                city,
                region,
                country,
                taxId,
                complete,
                taxIdCheck);
    }
}
