package dev.offshoot.anonymizer.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a database is, in {@code database_marks}: {@code anonymization} is {@code running <check>} or
 * {@code done <check>}, and while it runs there is a mark for each table that is through and for each foreign key that is
 * off. Services do not start while it runs.
 */
record Marks(Connection connection) {

    private static final String STATE = "anonymization";
    private static final String TABLE = "anonymized ";
    private static final String KEY = "anonymization took off ";

    /** The state and the check value of the key. */
    Optional<State> state() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select value, set_at::text from database_marks where name = ?")) {
            select.setString(1, STATE);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(State.parse(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    Set<String> tablesThrough() throws SQLException {
        Set<String> tables = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select substr(name, ?) from database_marks where starts_with(name, ?)")) {
            select.setInt(1, TABLE.length() + 1);
            select.setString(2, TABLE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
        }
        return tables;
    }

    void begin(String check) throws SQLException {
        write(STATE, "running " + check);
    }

    void through(String table) throws SQLException {
        write(TABLE + table, "done");
    }

    /** @param back by name, the statement that brings each back */
    void keysOff(Map<String, String> back) throws SQLException {
        for (Map.Entry<String, String> key : back.entrySet()) {
            write(KEY + key.getKey(), key.getValue());
        }
    }

    /** By name, the statement that brings each back. */
    Map<String, String> keysOff() throws SQLException {
        Map<String, String> keys = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select substr(name, ?), value from database_marks where starts_with(name, ?) order by name")) {
            select.setInt(1, KEY.length() + 1);
            select.setString(2, KEY);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.put(row.getString(1), row.getString(2));
                }
            }
        }
        return keys;
    }

    void keyBack(String name) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from database_marks where name = ?")) {
            delete.setString(1, KEY + name);
            delete.executeUpdate();
        }
    }

    /** With the marks of the tables gone. */
    void end(String check) throws SQLException {
        write(STATE, "done " + check);
        try (PreparedStatement delete =
                connection.prepareStatement("delete from database_marks where starts_with(name, ?)")) {
            delete.setString(1, TABLE);
            delete.executeUpdate();
        }
    }

    private void write(String name, String value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into database_marks (name, value) values (?, ?)
                on conflict (name) do update set value = excluded.value, set_at = now()
                """)) {
            insert.setString(1, name);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }

    /** @param check tells whether another key was used */
    record State(boolean done, String check, String since) {

        private static State parse(String value, String since) {
            String[] words = value.split(" ", 2);
            return new State(words[0].equals("done"), words.length > 1 ? words[1] : "", since);
        }
    }
}
