package dev.offshoot.payments.invoice;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a paper says besides its invoice and seller: the buyer, the rate, the legal note, how it was paid. */
@Introspected
record PaperFacts(
        String concept,
        String name,
        @Nullable String company,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String taxId,
        @Nullable String legalNote,
        String bookCurrency,
        BigDecimal rate,
        LocalDate rateDate,
        String rateSource,
        @Nullable String corrects,
        @Nullable String provider,
        @Nullable Instant paidAt) {}
