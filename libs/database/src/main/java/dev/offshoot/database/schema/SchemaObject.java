package dev.offshoot.database.schema;

/**
 * The name of one thing in a schema.
 *
 * @param kind such as {@code column}
 * @param table it belongs to; empty for what stands alone
 * @param name within the table; empty for the table itself
 */
public record SchemaObject(String kind, String table, String name) implements Comparable<SchemaObject> {

    boolean isTable() {
        return name.isEmpty();
    }

    @Override
    public int compareTo(SchemaObject other) {
        int byTable = table.compareTo(other.table);
        if (byTable != 0) {
            return byTable;
        }
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return kind + " " + table + (table.isEmpty() || name.isEmpty() ? "" : ".") + name;
    }
}
