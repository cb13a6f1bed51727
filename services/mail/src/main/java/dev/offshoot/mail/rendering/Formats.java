package dev.offshoot.mail.rendering;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Dates, times, numbers and lists as the recipient writes them; a time always names its zone. */
record Formats(Locale locale, ZoneId zone) {

    String date(Object value, ZoneId zone) {
        String text = String.valueOf(value);
        LocalDate date = text.length() == "2026-05-01".length()
                ? LocalDate.parse(text)
                : Instant.parse(text).atZone(zone).toLocalDate();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    String time(Object value, ZoneId zone) {
        ZonedDateTime time = Instant.parse(String.valueOf(value)).atZone(zone);
        String written = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
        return written + " (" + zoneName(zone) + ")";
    }

    private String zoneName(ZoneId zone) {
        return zone.getId().equals("UTC") ? "UTC" : zone.getDisplayName(TextStyle.FULL, locale);
    }

    String number(Object value) {
        return NumberFormat.getNumberInstance(locale).format(new BigDecimal(String.valueOf(value)));
    }

    String money(Map<?, ?> value) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        Currency currency = Currency.getInstance(String.valueOf(value.get("currency")));
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(new BigDecimal(String.valueOf(value.get("amount"))));
    }

    String list(List<?> items) {
        List<String> words = items.stream().map(String::valueOf).toList();
        if (words.size() < 2) {
            return String.join("", words);
        }
        String and = locale.getLanguage().equals("es") ? " y " : " and ";
        return String.join(", ", words.subList(0, words.size() - 1)) + and + words.getLast();
    }
}
