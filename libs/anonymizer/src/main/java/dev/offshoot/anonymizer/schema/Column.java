package dev.offshoot.anonymizer.schema;

import java.util.Set;

/**
 * A column as the catalogue describes it.
 *
 * @param type as PostgreSQL's catalogue calls it, of an array that of its elements
 * @param maxLength in characters; the largest number when there is no limit
 * @param generated the database computes it itself
 * @param unique part of a unique index
 * @param linked part of a foreign key, on either side
 */
public record Column(
        String name,
        String type,
        boolean array,
        int maxLength,
        boolean notNull,
        boolean generated,
        boolean unique,
        boolean linked) {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext", "name");

    public boolean isText() {
        return TEXTS.contains(type);
    }

    public boolean isJson() {
        return !array && (type.equals("json") || type.equals("jsonb"));
    }

    public boolean isBytes() {
        return type.equals("bytea");
    }

    public boolean isUuid() {
        return type.equals("uuid");
    }

    /** For sentences. */
    public String typeName() {
        return array ? type + "[]" : type;
    }
}
