package dev.offshoot.payments.document;

import dev.offshoot.contracts.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an invoice or credit note says. Amounts of a credit note are positive: the paper's title says which way
 * the money went.
 *
 * @param corrects code of the invoice a credit note belongs to
 * @param book the amounts in the book currency, null where that is the paper's own
 * @param note why no tax is charged, null where tax is
 * @param settlement how it was paid, or paid back
 */
public record Paper(
        PaperKind kind,
        String code,
        @Nullable String corrects,
        LocalDate issuedOn,
        LocalDate taxPoint,
        Party seller,
        Party buyer,
        List<Line> lines,
        List<TaxShare> taxes,
        Money net,
        Money tax,
        Money total,
        @Nullable BookAmounts book,
        @Nullable String note,
        String settlement) {

    public Paper {
        if (kind == PaperKind.CREDIT_NOTE && corrects == null) {
            throw new IllegalArgumentException("Credit note " + code + " names no invoice");
        }
    }

    /** @param address lines as they are printed, without empty ones */
    public record Party(
            String name,
            @Nullable String company,
            List<String> address,
            @Nullable String taxId) {}

    public record Line(String description, int quantity, Money unitPrice, Money net, BigDecimal taxRate) {}

    /** What one rate adds, {@code rate} in per cent. */
    public record TaxShare(BigDecimal rate, Money net, Money tax) {}

    /** @param rate book currency for one unit of the paper's */
    public record BookAmounts(
            Money net, Money tax, Money total, BigDecimal rate, LocalDate rateDate, String rateSource) {}

    /** Holds nothing that somebody typed, so it is safe in a header. */
    public String fileName() {
        return kind.fileName() + "-" + code.replaceAll("[^A-Za-z0-9.-]", "-") + ".pdf";
    }
}
