package dev.offshoot.changelog.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why something failed, in one bounded line without the values of rows, which server, driver and library quote. Told in
 * words is what the server says of constraints, names and connections, and what a change itself says by throwing an
 * {@link IllegalStateException}.
 */
public final class Reason {

    private static final int LONGEST = 500;
    private static final int CAUSES = 20;

    /** Connection, constraint, rollback, names, resources, intervention, and the refused commit. */
    private static final List<String> WITHOUT_VALUES = List.of("08", "23", "40", "42", "53", "55", "57", "OF");

    private Reason() {}

    public static String of(Exception failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, cause -> cause != null, Reason::next)
                .limit(CAUSES)
                .toList();
        String reason = first(causes, PSQLException.class)
                .map(Reason::answer)
                .or(() -> first(causes, SQLException.class).map(Reason::state))
                .orElseGet(() -> own(failure));
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }

    /** Of a batch the failed statement hangs beside it, not below. */
    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof SQLException sql && sql.getNextException() != null
                ? sql.getNextException()
                : cause.getCause();
    }

    private static String answer(PSQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        if (WITHOUT_VALUES.stream().noneMatch(state::startsWith)) {
            return state(failed);
        }
        ServerErrorMessage told = failed.getServerErrorMessage();
        String message = told == null ? failed.getMessage() : told.getMessage();
        return message == null ? state(failed) : firstLine(message);
    }

    private static String state(SQLException failed) {
        return "SQLSTATE " + failed.getSQLState();
    }

    private static String own(Exception failure) {
        String message = failure.getMessage();
        if (failure.getClass().equals(IllegalStateException.class) && message != null) {
            return firstLine(message);
        }
        StackTraceElement[] frames = failure.getStackTrace();
        return failure.getClass().getSimpleName() + (frames.length == 0 ? "" : " at " + place(frames));
    }

    /** The first line of this platform's code, where the JDK only threw. */
    private static StackTraceElement place(StackTraceElement[] frames) {
        return Stream.of(frames)
                .filter(frame -> frame.getClassName().startsWith("dev.offshoot."))
                .findFirst()
                .orElse(frames[0]);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
