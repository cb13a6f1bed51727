package dev.offshoot.payments.document;

import dev.offshoot.contracts.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts, dates and rates as papers and pages write them. */
public final class PaperText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private PaperText() {}

    /** {@code 1,200.00 EUR} */
    public static String amount(Money money) {
        BigDecimal decimal = new BigDecimal(money.amount());
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(decimal.scale());
        format.setMaximumFractionDigits(decimal.scale());
        return format.format(decimal) + " " + money.currency();
    }

    /** {@code 17 November 2026} */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 21 %}, {@code 5.5 %} */
    public static String percent(BigDecimal rate) {
        return plain(rate) + " %";
    }

    /** {@code 0.92}, without trailing zeros. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
