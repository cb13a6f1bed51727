package dev.offshoot.anonymizer.rule;

import dev.offshoot.anonymizer.schema.Column;
import dev.offshoot.anonymizer.schema.Table;
import java.util.stream.Collectors;

/** The very lines to add for what has no rule yet. */
final class Suggestion {

    private static final String INDENT = "    ";

    private Suggestion() {}

    static String line(Column column) {
        return INDENT + key(column.name()) + ": " + rule(column);
    }

    static String block(Table table) {
        return table.rulesName() + ":\n  columns:\n"
                + table.written().stream().map(Suggestion::line).collect(Collectors.joining("\n"));
    }

    /** Cautious: what might be personal goes. */
    private static String rule(Column column) {
        if (column.linked()) {
            return "keep";
        }
        if (column.isText()) {
            return words(column);
        }
        boolean doubtful = column.isJson() || column.isBytes() || column.type().equals("inet");
        if (!doubtful) {
            return "keep";
        }
        return !column.notNull() ? "null" : column.isJson() ? "{json: {}, rest: text}" : "keyed";
    }

    private static String words(Column column) {
        String name = column.name();
        if (name.contains("mail") || name.contains("address")) {
            return "fake.email";
        }
        if (name.contains("phone")) {
            return "fake.phone";
        }
        return name.endsWith("name") ? "fake.name" : "text";
    }

    /** Words that YAML would take for something else. */
    private static String key(String name) {
        return name.matches("(?i)null|true|false|yes|no|on|off|y|n|~") ? "\"" + name + "\"" : name;
    }
}
