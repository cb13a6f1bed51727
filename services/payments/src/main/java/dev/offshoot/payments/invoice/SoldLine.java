package dev.offshoot.payments.invoice;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;

/** One line of a quote, in minor units. */
@Introspected
record SoldLine(String description, int quantity, long unitPrice, long net, BigDecimal taxRate, long tax) {}
