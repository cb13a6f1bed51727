package dev.offshoot.payments.view;

import dev.offshoot.payments.billing.BillingDetail;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is billed. */
@Serdeable
record BillingResponse(
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
        boolean complete,
        String taxIdCheck) {

    static BillingResponse of(BillingDetail detail) {
        return new BillingResponse(
                detail.kind(),
                detail.name(),
                detail.company(),
                detail.email(),
                detail.line1(),
                detail.line2(),
                detail.postalCode(),
                detail.city(),
                detail.region(),
                detail.country(),
                detail.taxId(),
                Optional.ofNullable(detail.complete()).orElse(false),
                detail.taxIdCheck());
    }
}
