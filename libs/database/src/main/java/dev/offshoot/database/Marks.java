package dev.offshoot.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a database says about itself in {@code database_marks}. */
record Marks(Map<String, String> values) {

    private static final String SCHEMA = "schema";
    private static final String PRODUCTION = "production";
    /** Written by libs/anonymizer. */
    private static final String ANONYMIZATION = "anonymization";

    private static final String UNDEFINED_TABLE = "42P01";

    static Marks read(Connection connection) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select name, value from database_marks");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                values.put(rows.getString("name"), rows.getString("value"));
            }
        } catch (SQLException e) {
            if (!UNDEFINED_TABLE.equals(e.getSQLState())) {
                throw e;
            }
        }
        return new Marks(values);
    }

    Optional<String> fingerprint() {
        return Optional.ofNullable(value(SCHEMA));
    }

    boolean production() {
        return values.containsKey(PRODUCTION);
    }

    /** Some tables hold people, some their pseudonyms. */
    boolean halfAnonymized() {
        String state = value(ANONYMIZATION);
        return state != null && state.startsWith("running");
    }

    static void writeFingerprint(Connection owner, String fingerprint) throws SQLException {
        write(owner, SCHEMA, fingerprint);
    }

    static void writeProduction(Connection owner, String service) throws SQLException {
        write(owner, PRODUCTION, service);
    }

    /** The next start looks at every migration again. */
    static void forgetFingerprint(Connection owner) throws SQLException {
        try (PreparedStatement delete = owner.prepareStatement("delete from database_marks where name = ?")) {
            delete.setString(1, SCHEMA);
            delete.executeUpdate();
        }
    }

    private @Nullable String value(String name) {
        return values.get(name);
    }

    private static void write(Connection owner, String name, String value) throws SQLException {
        String sql = """
                insert into database_marks (name, value) values (?, ?)
                on conflict (name) do update set value = excluded.value, set_at = now()
                """;
        try (PreparedStatement insert = owner.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }
}
