package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.UnprocessableEvent;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Why an effect did not happen.
 *
 * @param isFinal trying again cannot help
 */
record Failure(String error, boolean isFinal) {

    private static final int LONGEST_ERROR = 4_000;
    private static final int FRAMES = 8;

    static Failure of(Throwable thrown, UnaryOperator<String> redaction) {
        StringBuilder error = new StringBuilder();
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            error.append(error.isEmpty() ? "" : "\nbecause of ").append(cause);
        }
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            error.append("\n  at ").append(frames[i]);
        }
        String text = redaction.apply(error.toString()).replace("\0", "");
        return new Failure(
                text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text,
                thrown instanceof UnprocessableEvent);
    }

    /** The database went away, so nothing was decided: no attempt is counted. */
    static boolean isOutage(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is the connection, 57P0x the server shutting down or starting. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
