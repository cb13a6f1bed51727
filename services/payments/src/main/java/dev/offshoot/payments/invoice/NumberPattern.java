package dev.offshoot.payments.invoice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a series are written: {@code C{yy}-{n:5}} gives {@code C26-00017}. It holds {@code {yy}} or {@code
 * {yyyy}}, because numbers begin anew each year, and {@code {n}} or {@code {n:digits}}.
 */
record NumberPattern(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{(yy|yyyy|n(?::([1-9]))?)}");
    private static final int CENTURY = 100;

    NumberPattern {
        if (!text.contains("{yy}") && !text.contains("{yyyy}")) {
            throw new IllegalArgumentException("The pattern " + text + " names no year: {yy} or {yyyy}");
        }
        if (!text.contains("{n}") && !text.contains("{n:")) {
            throw new IllegalArgumentException("The pattern " + text + " names no number: {n} or {n:5}");
        }
        String rest = FIELD.matcher(text).replaceAll("");
        if (!rest.matches("[A-Za-z0-9/.-]*")) {
            throw new IllegalArgumentException("The pattern " + text + " holds what is no letter, digit, / . or -");
        }
    }

    /** A number with more digits than the pattern asks for keeps them all. */
    String format(int year, int number) {
        return FIELD.matcher(text).replaceAll(field -> switch (field.group(1)) {
            case "yy" -> padded(year % CENTURY, 2);
            case "yyyy" -> padded(year, 4);
            default -> padded(number, field.group(2) == null ? 1 : Integer.parseInt(field.group(2)));
        });
    }

    private static String padded(int number, int digits) {
        return Matcher.quoteReplacement(String.format("%0" + digits + "d", number));
    }
}
