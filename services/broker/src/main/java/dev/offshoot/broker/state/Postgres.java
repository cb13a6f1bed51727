package dev.offshoot.broker.state;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that needs PostgreSQL. While it is away nothing is done, and the broker goes on with what it knows; told once. */
public final class Postgres {

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);

    /** SQLSTATE classes: connection, resources, operator intervention, system error. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");

    /** What was told stays told: the same question is asked each second. */
    private static final Set<String> REFUSALS = ConcurrentHashMap.newKeySet();

    private static final AtomicBoolean AWAY = new AtomicBoolean();

    private Postgres() {}

    /** Something that asks the database; the pool throws {@link SQLException} where nobody declares it. */
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws SQLException;
    }

    /** False when it is away. */
    public static boolean answers(Runnable work) {
        return ask(() -> {
                    work.run();
                    return true;
                })
                .isPresent();
    }

    /** Empty when it is away. */
    public static <T> Optional<T> ask(Question<T> question) {
        try {
            T answer = question.ask();
            AWAY.set(false);
            return Optional.of(answer);
        } catch (DataAccessException
                | TransactionException
                | ConnectionException
                | CannotGetJdbcConnectionException
                | SQLException failure) {
            tell(failure);
            return Optional.empty();
        }
    }

    private static void tell(Exception failure) {
        String state = state(failure);
        if (OUTAGES.stream().noneMatch(state::startsWith)) {
            if (REFUSALS.add(state)) {
                LOG.warn(
                        "PostgreSQL refuses what it is asked (SQLSTATE {}); further refusals are not told",
                        state,
                        failure);
            }
        } else if (AWAY.compareAndSet(false, true)) {
            LOG.warn("PostgreSQL is away; going on with what is known: {}", failure.getMessage());
        }
    }

    /** The most particular SQLSTATE of the causes; 08 (connection) where none is told. */
    private static String state(Throwable failure) {
        String state = "08";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }
}
