package dev.offshoot.events.allocation;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a failure says about the database, by SQLSTATE. */
final class DatabaseFault {

    private static final int MAX_CAUSES = 10;
    /** Trying each command on its own would only wait as often: the server is away, or somebody keeps the lock. */
    private static final Set<String> AWAY =
            Set.of("57P01", "57P02", "57P03", "53300", "25006", "25P03", "55P03", "57014");

    private static final Set<String> COLLISION = Set.of("40001", "40P01");

    private DatabaseFault() {}

    static boolean isAway(Throwable failure) {
        return sql(failure).anyMatch(cause -> {
            String state = String.valueOf(cause.getSQLState());
            return state.startsWith("08")
                    || AWAY.contains(state)
                    || cause instanceof SQLTransientException
                    || "Connection is closed".equals(cause.getMessage());
        });
    }

    static boolean isCollision(Throwable failure) {
        return sql(failure).anyMatch(cause -> COLLISION.contains(String.valueOf(cause.getSQLState())));
    }

    /** Without any text of the failed statement. */
    static String describe(Throwable failure) {
        Optional<String> state =
                sql(failure).map(cause -> "SQLSTATE " + cause.getSQLState()).findFirst();
        return state.orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static Stream<SQLException> sql(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
