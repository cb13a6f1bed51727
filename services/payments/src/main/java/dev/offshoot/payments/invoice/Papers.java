package dev.offshoot.payments.invoice;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.document.Paper;
import dev.offshoot.payments.document.Paper.BookAmounts;
import dev.offshoot.payments.document.Paper.Line;
import dev.offshoot.payments.document.Paper.Party;
import dev.offshoot.payments.document.PaperKind;
import dev.offshoot.payments.document.PaperText;
import dev.offshoot.payments.seller.Seller;
import dev.offshoot.payments.seller.Sellers;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the paper of an invoice says, from rows that never change. */
@Singleton
class Papers {

    private final PaperRepository rows;
    private final Sellers sellers;

    Papers(PaperRepository rows, Sellers sellers) {
        this.rows = rows;
        this.sellers = sellers;
    }

    Paper of(Invoice invoice) {
        PaperFacts facts = rows.facts(invoice.storedId());
        Seller seller = sellers.get(invoice.sellerId());
        List<SoldLine> sold = rows.lines(invoice.quoteId());
        boolean sale = invoice.kind() == InvoiceKind.INVOICE;
        return new Paper(
                sale ? PaperKind.INVOICE : PaperKind.CREDIT_NOTE,
                invoice.code(),
                facts.corrects(),
                invoice.issuedOn(),
                invoice.taxPoint(),
                seller(seller),
                buyer(facts),
                sale ? soldLines(invoice, sold) : List.of(refundLine(invoice, facts, sold)),
                PaperShares.of(invoice, sold),
                invoice.money(invoice.net()),
                invoice.money(invoice.tax()),
                invoice.money(invoice.total()),
                book(invoice, facts),
                note(seller, facts),
                settlement(invoice, facts, ZoneId.of(seller.timeZone())));
    }

    private static Party seller(Seller seller) {
        return new Party(
                seller.legalName(),
                null,
                lines(seller.line1(), null, seller.postalCode(), seller.city(), null, seller.country()),
                seller.taxId());
    }

    private static Party buyer(PaperFacts facts) {
        return new Party(
                facts.name(),
                facts.company(),
                lines(facts.line1(), facts.line2(), facts.postalCode(), facts.city(), facts.region(), facts.country()),
                facts.taxId());
    }

    private static List<String> lines(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {
        String town = Stream.of(postalCode, city)
                .flatMap(part -> Optional.ofNullable(part).stream())
                .reduce((code, name) -> code + " " + name)
                .orElse("");
        return Stream.of(line1, line2, town, region, country)
                .flatMap(line -> Optional.ofNullable(line).stream())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<Line> soldLines(Invoice invoice, List<SoldLine> sold) {
        return sold.stream()
                .map(line -> new Line(
                        line.description(),
                        line.quantity(),
                        invoice.money(line.unitPrice()),
                        invoice.money(line.net()),
                        line.taxRate()))
                .toList();
    }

    private static Line refundLine(Invoice invoice, PaperFacts facts, List<SoldLine> sold) {
        Money net = invoice.money(invoice.net());
        return new Line(
                "Refund: " + facts.concept(), 1, net, net, sold.getFirst().taxRate());
    }

    private static @Nullable BookAmounts book(Invoice invoice, PaperFacts facts) {
        String currency = facts.bookCurrency();
        return currency.equals(invoice.currency())
                ? null
                : new BookAmounts(
                        Money.ofMinor(invoice.bookNet(), currency),
                        Money.ofMinor(invoice.bookTax(), currency),
                        Money.ofMinor(invoice.bookTotal(), currency),
                        facts.rate(),
                        facts.rateDate(),
                        facts.rateSource());
    }

    private static @Nullable String note(Seller seller, PaperFacts facts) {
        return Optional.ofNullable(facts.legalNote())
                .map(code -> LegalNote.text(code, seller.taxId(), facts.taxId()))
                .orElse(null);
    }

    private static String settlement(Invoice invoice, PaperFacts facts, ZoneId zone) {
        String way = Optional.ofNullable(facts.provider())
                .map(provider -> switch (provider) {
                    case "fake", "stripe" -> " by card";
                    case "bank-transfer" -> " by bank transfer";
                    default -> "";
                })
                .orElse("");
        LocalDate day = Optional.ofNullable(facts.paidAt())
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElse(invoice.taxPoint());
        String verb = invoice.kind() == InvoiceKind.INVOICE ? "Paid" : "Paid back";
        return verb + way + " on " + PaperText.day(day) + ".";
    }
}
