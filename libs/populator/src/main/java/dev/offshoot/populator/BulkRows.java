package dev.offshoot.populator;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows by PostgreSQL's COPY, inside the running transaction: what a {@link ScenarioEntity} uses for thousands of rows. */
@Singleton
public class BulkRows {

    private static final int CHUNK = 1 << 16;

    private final TransactionOperations<Connection> transactions;

    BulkRows(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /**
     * Fails when one of the rows exists already.
     *
     * @param rows values by column: text, numbers, booleans, UUIDs, times, enums, bytes, lists of these for arrays, or null
     */
    public void copy(String table, List<String> columns, Stream<? extends List<? extends @Nullable Object>> rows) {
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        try {
            CopyIn copy = postgres().getCopyAPI().copyIn(sql);
            writeAll(copy, rows.iterator());
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot copy rows into " + table, e);
        }
    }

    private static void writeAll(CopyIn copy, Iterator<? extends List<? extends @Nullable Object>> rows)
            throws SQLException {
        StringBuilder chunk = new StringBuilder(CHUNK);
        while (rows.hasNext()) {
            CopyText.appendRow(chunk, rows.next());
            if (chunk.length() > CHUNK) {
                write(copy, chunk);
            }
        }
        write(copy, chunk);
    }

    private static void write(CopyIn copy, StringBuilder chunk) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    /** Takes ids for new rows from the sequence of the identity column {@code id}. */
    public List<Long> takeIds(String table, int count) {
        String sql = "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)";
        try (PreparedStatement statement = transactions.getConnection().prepareStatement(sql)) {
            statement.setString(1, table);
            statement.setInt(2, count);
            return ids(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot take ids of " + table, e);
        }
    }

    private static List<Long> ids(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (result.next()) {
                ids.add(result.getLong(1));
            }
            return ids;
        }
    }

    private PGConnection postgres() throws SQLException {
        return transactions.getConnection().unwrap(PGConnection.class);
    }
}
