package dev.offshoot.payments.seller;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row whenever the configured seller changed; never changed itself, because invoices name it. */
@MappedEntity("sellers")
public record Seller(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        String legalName,
        String taxId,
        String line1,
        String postalCode,
        String city,
        String country,
        @Nullable String iban,
        @Nullable String bic,
        String timeZone,
        Instant validFrom) {

    static Seller of(SellerIdentity identity, Instant now) {
        return new Seller(
                null,
                now,
                identity.legalName(),
                identity.taxId(),
                identity.line1(),
                identity.postalCode(),
                identity.city(),
                identity.country(),
                identity.iban(),
                identity.bic(),
                identity.timeZone(),
                now);
    }

    boolean says(SellerIdentity identity) {
        return of(identity, validFrom)
                .equals(new Seller(
                        null,
                        validFrom,
                        legalName,
                        taxId,
                        line1,
                        postalCode,
                        city,
                        country,
                        iban,
                        bic,
                        timeZone,
                        validFrom));
    }

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Seller " + legalName + " is not stored");
        }
        return id;
    }
}
