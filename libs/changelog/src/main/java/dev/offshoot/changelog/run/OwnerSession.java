package dev.offshoot.changelog.run;

import dev.offshoot.database.DatabaseLock;
import dev.offshoot.database.DatabaseRefused;
import dev.offshoot.database.OwnerDatabase;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** The database as its owner, while no other process changes its data at large. */
@Singleton
@Requires(property = "offshoot.database.enabled", notEquals = "false")
public class OwnerSession {

    private final OwnerDatabase owner;

    OwnerSession(OwnerDatabase owner) {
        this.owner = owner;
    }

    public <T> T locked(Consumer<String> progress, Work<T> work) {
        try (Connection connection = owner.dataSource().getConnection();
                DatabaseLock _ = DatabaseLock.ofData(
                        connection,
                        () -> progress.accept("waiting for another process that changes this database's data"))) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseRefused("its data cannot be changed: " + Reason.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("interrupted while another process changes the database", e);
        }
    }

    boolean isPossible() {
        return owner.isConfigured();
    }

    /** What is done with the connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
