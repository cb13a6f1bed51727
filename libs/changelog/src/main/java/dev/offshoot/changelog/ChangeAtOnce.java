package dev.offshoot.changelog;

import java.sql.Connection;
import java.sql.SQLException;

/** A change in one transaction: it and the record of it are there, or neither is. */
@FunctionalInterface
public non-sealed interface ChangeAtOnce extends OneOffChange {

    /**
     * Runs again after a failure or a kill, on rows as they were before. Depends on this connection alone: neither commits
     * nor rolls back, and leaves nothing outside the database.
     *
     * @param database as the owner of the tables, inside the transaction
     * @return how many rows it changed
     */
    long apply(Connection database) throws SQLException;
}
