package dev.offshoot.payments.invoice;

import dev.offshoot.payments.document.Paper.TaxShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of an invoice's net and tax falls on each rate. */
final class PaperShares {

    private PaperShares() {}

    /** A credit note takes back of each rate in proportion; the last rate takes the rounding rest. */
    static List<TaxShare> of(Invoice invoice, List<SoldLine> sold) {
        Map<BigDecimal, Sums> rates = new TreeMap<>();
        sold.forEach(line -> rates.merge(line.taxRate(), new Sums(line.net(), line.tax()), Sums::plus));
        Sums whole = rates.values().stream().reduce(new Sums(0, 0), Sums::plus);
        Sums left = new Sums(invoice.net(), invoice.tax());
        List<TaxShare> shares = new ArrayList<>();
        for (var rate : rates.entrySet()) {
            boolean last = shares.size() == rates.size() - 1;
            Sums share = last ? left : rate.getValue().of(invoice, whole);
            left = left.minus(share);
            shares.add(new TaxShare(rate.getKey(), invoice.money(share.net()), invoice.money(share.tax())));
        }
        return shares;
    }

    /** In minor units. */
    private record Sums(long net, long tax) {

        Sums plus(Sums other) {
            return new Sums(net + other.net, tax + other.tax);
        }

        Sums minus(Sums other) {
            return new Sums(net - other.net, tax - other.tax);
        }

        Sums of(Invoice invoice, Sums whole) {
            return new Sums(part(invoice.net(), net, whole.net), part(invoice.tax(), tax, whole.tax));
        }

        private static long part(long amount, long share, long whole) {
            return whole == 0
                    ? 0
                    : BigDecimal.valueOf(amount)
                            .multiply(BigDecimal.valueOf(share))
                            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                            .longValueExact();
        }
    }
}
