package dev.offshoot.database.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Everything in a database's schema with its definition, as text that is equal for equal things. */
public final class Schema {

    private final NavigableMap<SchemaObject, String> definitions;

    private Schema(NavigableMap<SchemaObject, String> definitions) {
        this.definitions = definitions;
    }

    public static Schema empty() {
        return new Schema(new TreeMap<>());
    }

    /**
     * @param role whose privileges on tables, views and sequences count
     * @param leftOut tables that do not
     */
    public static Schema read(Connection connection, String role, Set<String> leftOut) throws SQLException {
        NavigableMap<SchemaObject, String> definitions = new TreeMap<>();
        for (SchemaPart part : SchemaPart.values()) {
            try (PreparedStatement select = connection.prepareStatement(part.sql())) {
                if (part.asksForRole()) {
                    select.setString(1, role);
                }
                collect(select, leftOut, definitions);
            }
        }
        return new Schema(definitions);
    }

    /** What is here and was not, or not so, in an earlier state. */
    public Schema since(Schema earlier) {
        return where(object -> !Objects.equals(definitions.get(object), earlier.definitions.get(object)));
    }

    public Schema and(Schema other) {
        NavigableMap<SchemaObject, String> both = new TreeMap<>(definitions);
        both.putAll(other.definitions);
        return new Schema(both);
    }

    /** Without the objects that another schema names. */
    public Schema without(Schema other) {
        return where(object -> !other.definitions.containsKey(object));
    }

    /** Whether a table of the other one is here too. */
    public boolean sharesTableWith(Schema other) {
        return definitions.keySet().stream().filter(SchemaObject::isTable).anyMatch(other.definitions::containsKey);
    }

    /** One line for each difference; what belongs to a table that is missing or too much is not told again. */
    public List<String> differencesFrom(Schema expected) {
        NavigableMap<SchemaObject, String> all = new TreeMap<>(expected.definitions);
        all.putAll(definitions);
        List<String> lines = new ArrayList<>();
        for (SchemaObject object : all.keySet()) {
            String should = expected.definitions.getOrDefault(object, "");
            String is = definitions.getOrDefault(object, "");
            if (!should.equals(is)
                    && !isHarmless(object, should)
                    && (object.isTable() || isTableOfBoth(object, expected))) {
                lines.add(line(object, should, is));
            }
        }
        return Collections.unmodifiableList(lines);
    }

    private boolean isTableOfBoth(SchemaObject object, Schema expected) {
        SchemaObject table = new SchemaObject("table", object.table(), "");
        return object.table().isEmpty() || (definitions.containsKey(table) && expected.definitions.containsKey(table));
    }

    /** A server's administrator may have added extensions, such as one that measures statements. */
    private static boolean isHarmless(SchemaObject object, String should) {
        return object.kind().equals("extension") && should.isEmpty();
    }

    private static String line(SchemaObject object, String should, String is) {
        if (is.isEmpty()) {
            return object + ": is missing, should be " + should;
        }
        return should.isEmpty()
                ? object + ": is too much, no migration makes it (" + is + ")"
                : object + ": is " + is + ", should be " + should;
    }

    private Schema where(Predicate<SchemaObject> wanted) {
        NavigableMap<SchemaObject, String> some = new TreeMap<>(definitions);
        some.keySet().removeIf(wanted.negate());
        return new Schema(some);
    }

    private static void collect(
            PreparedStatement select, Set<String> leftOut, NavigableMap<SchemaObject, String> definitions)
            throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (!leftOut.contains(rows.getString(2))) {
                    definitions.put(
                            new SchemaObject(rows.getString(1), rows.getString(2), rows.getString(3)),
                            rows.getString(4));
                }
            }
        }
    }
}
