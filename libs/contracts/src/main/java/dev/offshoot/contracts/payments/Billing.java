package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says about its buyer, as far as it is known; the payer is asked for the rest.
 *
 * @param company a business's legal name
 * @param country ISO 3166-1 code of two letters
 * @param taxId VAT number with its country's prefix
 */
@Serdeable
public record Billing(
        PayerKind kind,
        @Secret("payments") String name,
        @Nullable @Secret("payments") String company,
        @Nullable @Secret("payments") String email,
        @Nullable @Secret("payments") String line1,
        @Nullable @Secret("payments") String line2,
        @Nullable @Secret("payments") String postalCode,
        @Nullable @Secret("payments") String city,
        @Nullable @Secret("payments") String region,
        @Nullable String country,
        @Nullable @Secret("payments") String taxId) {}
