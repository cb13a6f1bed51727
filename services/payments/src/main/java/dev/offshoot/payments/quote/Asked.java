package dev.offshoot.payments.quote;

import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.purpose.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What a price is made of.
 *
 * @param amount in minor units
 * @param gross whether tax is part of the amount
 */
public record Asked(
        Purpose purpose,
        String concept,
        long amount,
        String currency,
        boolean gross,
        @Nullable String performedIn,
        @Nullable BillingDetail buyer) {}
