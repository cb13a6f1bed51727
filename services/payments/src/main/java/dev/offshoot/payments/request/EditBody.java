package dev.offshoot.payments.request;

import dev.offshoot.payments.money.AmountBody;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other terms; what is absent stays. Empty texts take detail and note away. */
@Serdeable
record EditBody(
        @Nullable @Valid AmountBody amount,

        @Nullable @Size(min = 1, max = 500) @Pattern(regexp = "(?s).*\\S.*")
        String concept,

        @Nullable @Size(max = 4000) String detail,
        @Nullable @Valid BillingBody billing,
        @Nullable Instant expiresAt,
        @Nullable @Size(min = 1, max = 2) List<@Pattern(regexp = "card|bank-transfer") String> methods,
        @Nullable @Size(max = 4000) String internalNote) {

    static EditBody ofBilling(BillingBody billing) {
        return new EditBody(null, null, null, billing, null, null, null);
    }
}
