package dev.offshoot.payments.request;

import dev.offshoot.payments.money.AmountBody;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for money, by REST as in {@code PaymentRequested}. */
@Serdeable
record AskBody(
        @Nullable UUID paymentId,
        @Nullable @Size(min = 1, max = 100) String reference,
        @Nullable @Size(max = 40) String purpose,
        @Valid AmountBody amount,
        @Pattern(regexp = "net|gross") String amountIs,
        @NotBlank @Size(max = 500) String concept,
        @Nullable @Size(max = 4000) String detail,
        @Nullable @Valid PayerBody payer,
        @Nullable @Valid BillingBody billing,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String performedIn,
        @Nullable @Size(min = 1, max = 2) List<@Pattern(regexp = "card|bank-transfer") String> methods,
        @Nullable Instant expiresAt,
        @Nullable Boolean askByMail,
        @Nullable @Size(max = 500) String returnUrl,
        @Nullable @Size(min = 2, max = 16) String locale,
        @Nullable Map<String, Object> metadata,
        @Nullable @Size(max = 4000) String internalNote) {}
