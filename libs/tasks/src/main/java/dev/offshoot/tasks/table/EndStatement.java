package dev.offshoot.tasks.table;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Moves rows from one table to the other in one statement; its first five parameters are the ending's. */
final class EndStatement {

    static final int PARAMETERS = 5;

    private static final String TAKEN = """
            with ending (state, error, at, by, remove_at) as (
                values (?::text, ?::text, ?::timestamptz, ?::text, ?::timestamptz)),
            over as (delete from tasks where\s""";

    private static final String KEPT = """
             returning tasks.*)
            insert into ended_tasks
                (id, uuid, task_name, task_data, state, created_at, attempts, error, ended_at, ended_by, remove_at)
            select over.id, over.uuid, over.task_name, case when ending.state = 'dead' then over.task_data end,
                   ending.state, over.created_at,
                   coalesce(over.consecutive_failures, 0) + case when over.picked then 1 else 0 end,
                   coalesce(ending.error, over.error), ending.at, ending.by, ending.remove_at
            from over cross join ending
            """;

    private EndStatement() {}

    static String where(String condition) {
        return TAKEN + condition + KEPT;
    }

    static void write(PreparedStatement statement, Ending ending) throws SQLException {
        statement.setString(1, ending.state().toString());
        statement.setString(2, ending.error());
        statement.setObject(3, ending.at().atOffset(ZoneOffset.UTC));
        statement.setString(4, ending.by());
        statement.setObject(5, ending.removeAt().atOffset(ZoneOffset.UTC));
    }
}
