package dev.offshoot.payments.finance;

import dev.offshoot.contracts.Money;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a list.
 *
 * @param deposit what lies there unexplained
 * @param provider through whom the first money came
 */
@Serdeable
record ListedPayment(
        UUID id,
        String status,
        String requester,
        @Nullable String reference,
        String purpose,
        @Nullable UUID payerId,
        String concept,
        Money net,
        Money tax,
        Money total,
        String taxTreatment,
        Money bookTotal,
        Money paid,
        Money refunded,
        Money deposit,
        @Nullable String provider,
        @Nullable String billingName,
        @Nullable String billingEmail,
        List<String> invoices,
        Instant createdAt,
        @Nullable Instant settledAt,
        Instant expiresAt) {

    static ListedPayment of(Row row) {
        return new ListedPayment(
                row.uuid(),
                row.status(),
                row.requester(),
                row.reference(),
                row.purpose(),
                row.payer(),
                row.concept(),
                row.money(row.net()),
                row.money(row.tax()),
                row.money(row.total()),
                row.treatment(),
                Money.ofMinor(row.bookTotal(), row.bookCurrency()),
                row.money(row.paid()),
                row.money(row.refunded()),
                row.money(row.deposit()),
                row.provider(),
                row.billingName(),
                row.billingEmail(),
                row.codes() == null ? List.of() : Arrays.asList(row.codes().split(" ")),
                row.createdAt(),
                row.settledAt(),
                row.expiresAt());
    }

    /** The same as stored; amounts in minor units. */
    @Introspected
    record Row(
            long id,
            UUID uuid,
            String status,
            String requester,
            @Nullable String reference,
            String purpose,
            @Nullable UUID payer,
            String concept,
            String currency,
            long net,
            long tax,
            long total,
            String treatment,
            String bookCurrency,
            long bookTotal,
            long paid,
            long refunded,
            long deposit,
            @Nullable String provider,
            @Nullable String billingName,
            @Nullable String billingEmail,
            @Nullable String codes,
            Instant createdAt,
            @Nullable Instant settledAt,
            Instant expiresAt) {

        Money money(long minorUnits) {
            return Money.ofMinor(minorUnits, currency);
        }
    }
}
