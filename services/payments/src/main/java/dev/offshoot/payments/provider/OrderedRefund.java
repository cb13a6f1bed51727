package dev.offshoot.payments.provider;

import java.util.UUID;

/**
 * @param refund also the idempotency key
 * @param providerPayment of the capture that is given back
 * @param amount in minor units
 * @param reason the column's word: {@code duplicate}, {@code fraud}, {@code asked-by-payer} …
 */
public record OrderedRefund(
        UUID refund, UUID payment, String providerPayment, long amount, String currency, String reason) {}
