package dev.offshoot.payments.finance;

import org.jspecify.annotations.Nullable;

/** A cell of a CSV file (RFC 4180) that stays text in every spreadsheet. */
final class CsvCell {

    /** Spreadsheets read a cell that begins so as a formula, also behind blanks and line breaks. */
    private static final String FORMULA = "=+-@\t\r\n";

    private CsvCell() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String harmless = beginsFormula(text) ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\'')
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }

    private static boolean beginsFormula(String text) {
        String stripped = text.stripLeading();
        return !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!stripped.isEmpty() && FORMULA.indexOf(stripped.charAt(0)) >= 0));
    }
}
