package dev.offshoot.payments.document;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.document.Paper.Line;
import dev.offshoot.payments.document.Paper.Party;
import dev.offshoot.payments.document.Paper.TaxShare;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers to print. */
final class Papers {

    static final BigDecimal RATE = new BigDecimal("21.00");

    private Papers() {}

    static Paper anInvoice(String description, String buyer) {
        return paper(PaperKind.INVOICE, null, description, buyer, null, null);
    }

    static Paper paper(
            PaperKind kind,
            @Nullable String corrects,
            String description,
            String buyer,
            Paper.@Nullable BookAmounts book,
            @Nullable String note) {
        Money net = Money.ofMinor(100_000, "EUR");
        Money tax = Money.ofMinor(21_000, "EUR");
        return new Paper(
                kind,
                "C26-00017",
                corrects,
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 11, 16),
                new Party("Demo Seller, S.L.", null, List.of("Gran Vía 1", "28013 Madrid", "ES"), "ESB00000000"),
                new Party(buyer, "Acme GmbH", List.of("Hauptstr. 1", "10115 Berlin", "DE"), "DE136695976"),
                List.of(new Line(description, 1, net, net, RATE)),
                List.of(new TaxShare(RATE, net, tax)),
                net,
                tax,
                net.plus(tax),
                book,
                note,
                "Paid by card on 16 November 2026.");
    }
}
