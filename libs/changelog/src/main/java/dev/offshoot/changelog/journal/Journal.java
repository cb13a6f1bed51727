package dev.offshoot.changelog.journal;

import dev.offshoot.database.DatabaseRefused;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The changes of release and database side by side. */
@Singleton
@Requires(property = "offshoot.database.enabled", notEquals = "false")
public class Journal {

    private final DeclaredChanges declared;
    private final DataSource database;

    Journal(DeclaredChanges declared, DataSource database) {
        this.declared = declared;
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** By id, asked for in one query. */
    public List<ChangeStatus> read() {
        try (Connection connection = database.getConnection()) {
            return read(connection);
        } catch (SQLException e) {
            throw new DatabaseRefused("its one-off changes cannot be read: " + e.getMessage(), e);
        }
    }

    public List<ChangeStatus> read(Connection connection) throws SQLException {
        NavigableMap<String, RecordedChange> recorded = ChangeTable.all(connection);
        TreeSet<String> ids = new TreeSet<>(declared.byId().keySet());
        ids.addAll(recorded.keySet());
        return ids.stream()
                .map(id -> new ChangeStatus(declared.byId().get(id), recorded.get(id)))
                .toList();
    }
}
