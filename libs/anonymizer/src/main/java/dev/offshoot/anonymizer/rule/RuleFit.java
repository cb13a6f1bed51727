package dev.offshoot.anonymizer.rule;

import dev.offshoot.anonymizer.schema.Column;
import dev.offshoot.anonymizer.value.TextShape;
import java.util.Optional;

/** Whether a rule suits a column. */
final class RuleFit {

    private RuleFit() {}

    /** What is wrong, and what would be right. */
    static Optional<String> misfit(Column column, Rule rule) {
        if (column.generated()) {
            return Optional.of("is computed by the database itself; remove the line");
        }
        if (rule instanceof Rule.Nothing) {
            return nothing(column);
        }
        if (column.linked() && !rule.isKeep()) {
            return Optional.of("is part of a foreign key; write keep");
        }
        if (column.unique() && column.isText() && !rule.isKeep() && column.maxLength() < TextShape.LEAST_UNIQUE) {
            return Optional.of("is unique and takes only " + column.maxLength()
                    + " characters, too few for anything new; write keep, or empty the table");
        }
        return isSuited(column, rule) ? Optional.empty() : Optional.of(unsuited(column, rule));
    }

    private static Optional<String> nothing(Column column) {
        return column.notNull()
                ? Optional.of("is never null; write " + (column.isText() ? "text" : "keep") + " or another rule")
                : Optional.empty();
    }

    private static boolean isSuited(Column column, Rule rule) {
        return switch (rule) {
            case Rule.Keep ignored -> true;
            case Rule.Nothing ignored -> true;
            case Rule.Computed ignored -> true;
            case Rule.Fake ignored -> column.isText();
            case Rule.Pseudonym ignored -> column.isText();
            case Rule.Text ignored -> column.isText();
            case Rule.Keyed ignored -> isHashable(column);
            case Rule.Random ignored -> isHashable(column);
            case Rule.Json ignored -> column.isJson();
        };
    }

    private static boolean isHashable(Column column) {
        return column.isText() || column.isBytes() || column.isUuid();
    }

    private static String unsuited(Column column, Rule rule) {
        String fitting = column.isJson()
                ? "null, keep or {json: {…}, rest: …}"
                : isHashable(column) ? "null, keep, keyed or random" : "null, keep or {computed: …}";
        return "is of type " + column.typeName() + ", which '" + rule.word() + "' is not for; possible are " + fitting;
    }
}
