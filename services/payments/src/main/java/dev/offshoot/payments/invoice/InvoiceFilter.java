package dev.offshoot.payments.invoice;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param issuedFrom the first day that counts; {@code issuedTo} the last
 * @param q beginning of a code
 */
@Introspected
record InvoiceFilter(
        @Nullable @Size(max = 10) String series,
        @Nullable @Min(2000) @Max(2999) Integer year,
        @Nullable @Pattern(regexp = "invoice|credit-note") String kind,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo,
        @Nullable @Size(min = 2, max = 30) String q) {}
