package dev.offshoot.changelog;

import java.sql.Connection;
import java.sql.SQLException;

/** A change of more rows than one transaction should hold: each chunk commits together with its position. */
@FunctionalInterface
public non-sealed interface ChangeInChunks extends OneOffChange {

    /**
     * Changes the next rows. After a kill, a failure or a restart it goes on behind the last position that was committed.
     * Depends on this connection alone: neither commits nor rolls back, and leaves nothing outside the database.
     *
     * @param database as the owner of the tables, inside the chunk's transaction
     * @param after the position the former chunk ended at, in the change's own words; empty for the first
     */
    Chunk apply(Connection database, String after) throws SQLException;
}
