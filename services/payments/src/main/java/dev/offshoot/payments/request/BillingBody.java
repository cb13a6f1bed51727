package dev.offshoot.payments.request;

import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.billing.TaxNumber;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is billed, as typed.
 *
 * @param kind {@code consumer} or {@code business}
 */
@Serdeable
public record BillingBody(
        @Pattern(regexp = "consumer|business") String kind,
        @Size(max = 200) String name,
        @Nullable @Size(max = 200) String company,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 200) String line1,
        @Nullable @Size(max = 200) String line2,
        @Nullable @Size(max = 20) String postalCode,
        @Nullable @Size(max = 100) String city,
        @Nullable @Size(max = 100) String region,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Size(max = 30) String taxId) {

    BillingDetail detail(UUID uuid, Instant now) {
        String number = blankToNull(taxId) == null ? null : TaxNumber.normal(String.valueOf(taxId));
        return new BillingDetail(
                null,
                now,
                uuid,
                kind,
                name.strip(),
                blankToNull(company),
                email == null ? null : email.strip().toLowerCase(Locale.ROOT),
                blankToNull(line1),
                blankToNull(line2),
                blankToNull(postalCode),
                blankToNull(city),
                blankToNull(region),
                blankToNull(country),
                number,
                null,
                number == null ? "none" : TaxNumber.check(number));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
