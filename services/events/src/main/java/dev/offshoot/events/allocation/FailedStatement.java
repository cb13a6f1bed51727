package dev.offshoot.events.allocation;

import java.sql.SQLException;

/** Carries a failure of the database through code that does not know SQL. */
final class FailedStatement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedStatement(SQLException cause) {
        super(cause);
    }
}
