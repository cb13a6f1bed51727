package dev.offshoot.testing.database;

import dev.offshoot.database.ProvisionedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service's database as its owner sees it. Each statement has a connection of its own and is committed. */
public final class Sql {

    private final ProvisionedDatabase database;

    public Sql(ProvisionedDatabase database) {
        this.database = database;
    }

    /** Rows by lower-case column name. */
    public List<Map<String, @Nullable Object>> query(String sql, Object... parameters) {
        return run(sql, parameters, statement -> rows(statement.executeQuery()));
    }

    /** The one column of the one row. */
    public @Nullable Object value(String sql, Object... parameters) {
        List<Map<String, @Nullable Object>> rows = query(sql, parameters);
        if (rows.size() != 1 || rows.getFirst().size() != 1) {
            throw new AssertionError("Not one value: " + rows);
        }
        return rows.getFirst().values().iterator().next();
    }

    public long count(String table) {
        return number("select count(*) from " + table);
    }

    public long number(String sql, Object... parameters) {
        return value(sql, parameters) instanceof Number number ? number.longValue() : missing(sql);
    }

    public String text(String sql, Object... parameters) {
        return String.valueOf(value(sql, parameters));
    }

    /** @return how many rows it touched */
    public int update(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** As the owner; closed by the caller. */
    public Connection connect() {
        return connect(database.ownerUser(), database.ownerPassword());
    }

    /** As the role the service's requests have: rows only. */
    public Connection connectAsService() {
        return connect(database.user(), database.password());
    }

    private Connection connect(String user, String password) {
        try {
            return DriverManager.getConnection(database.url(), user, password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<Map<String, @Nullable Object>> rows(ResultSet results) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        int columns = results.getMetaData().getColumnCount();
        while (results.next()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int column = 1; column <= columns; column++) {
                row.put(results.getMetaData().getColumnLabel(column), results.getObject(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static long missing(String sql) {
        throw new AssertionError("No number: " + sql);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
