package dev.offshoot.payments.quote;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a price, amounts in minor units.
 *
 * @param unitPrice before tax
 * @param taxRate in per cent
 */
@MappedEntity("quote_lines")
public record QuoteLine(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        long quoteId,
        int position,
        String description,
        int quantity,
        long unitPrice,
        long net,
        String taxCategory,
        BigDecimal taxRate,
        long tax) {}
