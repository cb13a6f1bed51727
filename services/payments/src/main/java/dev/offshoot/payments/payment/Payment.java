package dev.offshoot.payments.payment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money somebody shall pay. Amounts in minor units of its quote's currency.
 *
 * @param requester the service that asked, or {@code payments} for finance
 * @param amountIs {@code net} or {@code gross}: how a new quote reads the asked amount
 * @param performedIn country of what takes place on site
 * @param payToken 256 random bits: who knows it may pay and see
 * @param paid all that came in; {@code settled} is what of it paid the price
 */
@MappedEntity("payments")
public record Payment(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        UUID uuid,
        @Version long version,
        Status status,
        String requester,
        @Nullable String reference,
        long purposeId,
        @Nullable Long payerId,
        @Nullable Long createdById,
        String concept,
        @Nullable String detail,
        @Nullable String internalNote,
        @Nullable Long billingDetailId,
        long quoteId,
        String amountIs,
        @Nullable String performedIn,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> methods,
        String payToken,
        @Nullable String returnUrl,
        String locale,
        boolean askByMail,
        @Nullable @TypeDef(type = DataType.JSON) Map<String, Object> metadata,
        Instant expiresAt,
        @Nullable Instant settledAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        long paid,
        long settled,
        long saleRefunded,
        long saleReserved,
        long depositRefunded,
        long depositReserved) {

    public static final String GROSS = "gross";

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Payment " + uuid + " is not stored");
        }
        return id;
    }

    public Counters counters() {
        return new Counters(paid, settled, saleRefunded, saleReserved, depositRefunded, depositReserved);
    }

    public boolean gross() {
        return amountIs.equals(GROSS);
    }

    /** Nothing came in and nobody closed it: its terms may change. */
    public boolean editable() {
        return status == Status.OPEN && paid == 0;
    }

    /** As it is when its price is paid in full. */
    public Payment succeed(long price, Instant now) {
        return with(Status.SUCCEEDED, counters().settled(price), new End(now, null, null));
    }

    /** More money came in, needed or not. */
    public Payment receive(long amount) {
        return with(status, counters().captured(amount), end());
    }

    public Payment cancel(String reason, Instant now) {
        return with(Status.CANCELLED, counters(), new End(null, now, reason));
    }

    public Payment expire(Instant now) {
        return with(Status.EXPIRED, counters(), new End(null, now, null));
    }

    public Payment reserveRefund(long amount) {
        return with(status, counters().reserveSale(amount), end());
    }

    public Payment releaseRefund(long amount) {
        return reserveRefund(-amount);
    }

    /** A reserved part of the price went back. */
    public Payment refund(long amount) {
        Counters after = counters().refundSale(amount);
        Status next = after.saleRefunded() == after.settled() ? Status.REFUNDED : Status.PARTIALLY_REFUNDED;
        return with(next, after, end());
    }

    public Payment reserveReturn(long amount) {
        return with(status, counters().reserveDeposit(amount), end());
    }

    public Payment releaseReturn(long amount) {
        return reserveReturn(-amount);
    }

    /** A reserved part of what came too much went back. */
    public Payment giveBack(long amount) {
        return with(status, counters().returnDeposit(amount), end());
    }

    /** With other terms. */
    public Payment edit(Terms terms, long newQuoteId) {
        return new Payment(
                id,
                createdAt,
                uuid,
                version,
                status,
                requester,
                reference,
                purposeId,
                payerId,
                createdById,
                terms.concept(),
                terms.detail(),
                terms.internalNote(),
                terms.billingDetailId(),
                newQuoteId,
                amountIs,
                performedIn,
                terms.methods(),
                payToken,
                returnUrl,
                locale,
                askByMail,
                metadata,
                terms.expiresAt(),
                settledAt,
                closedAt,
                closeReason,
                paid,
                settled,
                saleRefunded,
                saleReserved,
                depositRefunded,
                depositReserved);
    }

    private End end() {
        return new End(settledAt, closedAt, closeReason);
    }

    private Payment with(Status next, Counters counters, End end) {
        return new Payment(
                id,
                createdAt,
                uuid,
                version,
                next,
                requester,
                reference,
                purposeId,
                payerId,
                createdById,
                concept,
                detail,
                internalNote,
                billingDetailId,
                quoteId,
                amountIs,
                performedIn,
                methods,
                payToken,
                returnUrl,
                locale,
                askByMail,
                metadata,
                expiresAt,
                end.settledAt(),
                end.closedAt(),
                end.closeReason(),
                counters.paid(),
                counters.settled(),
                counters.saleRefunded(),
                counters.saleReserved(),
                counters.depositRefunded(),
                counters.depositReserved());
    }

    /** When and why it was settled or closed. */
    private record End(
            @Nullable Instant settledAt,
            @Nullable Instant closedAt,
            @Nullable String closeReason) {}
}
