package dev.offshoot.payments.tax;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * @param rate in per cent
 * @param country whose tax it is; null without tax
 * @param legalNote code of what the invoice must say about a tax of zero
 */
public record TaxDecision(
        Treatment treatment,
        BigDecimal rate,
        @Nullable String country,
        @Nullable String legalNote) {}
