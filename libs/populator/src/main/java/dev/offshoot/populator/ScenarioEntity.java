package dev.offshoot.populator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Something a scenario can hold, declared by a service as a bean: one top-level key of the service's file. */
public interface ScenarioEntity {

    /** The top-level key and the first half of references: plural, unique on the platform, such as {@code users}. */
    String name();

    EntitySchema schema();

    /**
     * Looks for what a schema cannot say, before anything is written; of a repetition once. Moments counted from the run
     * are counted from 1970 here.
     */
    default void check(Fields fields, ScenarioFaults faults) {}

    /**
     * Writes rows in the order of the file, inside the running transaction, a batch at a time. Calls no other service
     * and publishes no event. A row whose UUID exists already is brought to what the scenario says: the same rows may
     * come again after the file changed.
     */
    void load(List<ScenarioRow> rows);

    /** Tables that a reset empties, with everything that refers to them. */
    default List<String> tables() {
        return List.of();
    }

    /** What a reset removes from tables that also hold rows of migrations. Runs before the tables are emptied. */
    default void clear(Connection owner) throws SQLException {}
}
