package dev.offshoot.changelog.preview;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value of a row. What may name a person or hold a secret, any text, is shown as its length unless it was asked for;
 * bytes are never shown.
 *
 * @param type as PostgreSQL calls it
 */
record Cell(String type, @Nullable String text) {

    private static final int LONGEST = 80;
    private static final Set<String> HARMLESS = Set.of(
            "bool",
            "int2",
            "int4",
            "int8",
            "bigserial",
            "serial",
            "numeric",
            "float4",
            "float8",
            "date",
            "time",
            "timetz",
            "timestamp",
            "timestamptz",
            "interval",
            "uuid");

    String shown(boolean values) {
        if (text == null) {
            return "null";
        }
        if (HARMLESS.contains(type)) {
            return text;
        }
        if (!values || type.equals("bytea")) {
            return type + "(" + text.length() + ")";
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
