package dev.offshoot.payments.view;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as REST shows it.
 *
 * @param refunded what of the price went back; {@code refundable} what of it still could
 * @param lastDecline why the last try was refused, if it was
 */
@Serdeable
public record PaymentResponse(
        UUID id,
        String status,
        String requester,
        @Nullable String reference,
        String purpose,
        @Nullable UUID payerId,
        String concept,
        @Nullable String detail,
        Money net,
        Money tax,
        Money total,
        String taxTreatment,
        @Nullable String taxNote,
        List<TaxLine> taxLines,
        Money bookTotal,
        Rate rate,
        Money paid,
        Money refunded,
        Money refundable,
        List<String> methods,
        @Nullable String lastDecline,
        @Nullable BillingResponse billing,
        String payUrl,
        Instant expiresAt,
        @Nullable Instant settledAt,
        @Nullable String closeReason,
        List<InvoiceLink> invoices,
        Instant createdAt,
        long version,
        @Nullable String internalNote,
        @Nullable UUID createdBy,
        @Nullable Boolean askByMail,
        @Nullable Money deposit) {

    /** Tax of one rate. */
    @Serdeable
    public record TaxLine(
            String category, BigDecimal rate, @Nullable String country, Money net, Money tax) {}

    /** What one unit is worth in the currency of the books. */
    @Serdeable
    public record Rate(BigDecimal value, LocalDate date, String source) {}

    /** @param kind {@code invoice} or {@code credit-note} */
    @Serdeable
    public record InvoiceLink(UUID id, String code, String kind) {}
}
