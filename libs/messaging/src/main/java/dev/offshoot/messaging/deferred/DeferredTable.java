package dev.offshoot.messaging.deferred;

import dev.offshoot.messaging.lock.LockSpace;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of deliveries that wait. Whoever changes those of a subject holds the subject's lock. */
@Singleton
public class DeferredTable {

    private static final String APPEND = "insert into deferred_deliveries (" + StoredMessages.COLUMNS
            + ", handler, attempts, next_attempt_at, error) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String DUE_SUBJECTS =
            "select distinct subject from deferred_deliveries where next_attempt_at <= ? limit ?";

    private static final String LOCK = "select pg_advisory_xact_lock(?, ?)";

    private static final String NEXT_DUE = "select id, handler, attempts, " + StoredMessages.COLUMNS
            + " from deferred_deliveries where subject = ? and next_attempt_at <= ? order by id limit 1";

    private static final String POSTPONE =
            "update deferred_deliveries set attempts = ?, next_attempt_at = ?, error = ? where id = ?";

    private static final String REMOVE = "delete from deferred_deliveries where id = ?";

    /** Only the first event of a subject is ever due; when it is gone, the next one is, at once. */
    private static final String PROMOTE = """
            update deferred_deliveries
            set next_attempt_at = ?
            where subject = ? and next_attempt_at is null and event_id = (
                select event_id from deferred_deliveries where subject = ? order by id limit 1)
            """;

    public void lock(Connection connection, UUID subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setInt(1, LockSpace.INBOX_SUBJECT.key());
            statement.setInt(2, subject.hashCode());
            statement.execute();
        }
    }

    /** Puts a delivery behind the earlier ones of its subject. */
    public void appendWaiting(Connection connection, Message message, String handler) throws SQLException {
        append(connection, message, handler, 0, null, null);
    }

    public void appendFailed(Connection connection, Message message, String handler, Instant nextAttempt, String error)
            throws SQLException {
        append(connection, message, handler, 1, nextAttempt, error);
    }

    public List<UUID> dueSubjects(Connection connection, Instant now, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DUE_SUBJECTS)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setInt(2, atMost);
            List<UUID> subjects = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getObject(1, UUID.class));
                }
            }
            return subjects;
        }
    }

    public Optional<DeferredDelivery> nextDue(Connection connection, UUID subject, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT_DUE)) {
            statement.setObject(1, subject);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    public void postpone(Connection connection, DeferredDelivery delivery, Instant nextAttempt, String error)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSTPONE)) {
            statement.setInt(1, delivery.attempts() + 1);
            statement.setObject(2, nextAttempt.atOffset(ZoneOffset.UTC));
            statement.setString(3, error);
            statement.setLong(4, delivery.id());
            statement.executeUpdate();
        }
    }

    /** Removes the delivery and lets the next one of its subject have its attempt. */
    public void remove(Connection connection, DeferredDelivery delivery, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setLong(1, delivery.id());
            statement.executeUpdate();
        }
        promote(connection, delivery.message().envelope().subject(), now);
    }

    public void promote(Connection connection, UUID subject, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROMOTE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, subject);
            statement.setObject(3, subject);
            statement.executeUpdate();
        }
    }

    private static void append(
            Connection connection,
            Message message,
            String handler,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable String error)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            StoredMessages.write(statement, 1, message);
            int next = 1 + StoredMessages.COLUMN_COUNT;
            statement.setString(next, handler);
            statement.setInt(next + 1, attempts);
            statement.setObject(next + 2, nextAttempt == null ? null : nextAttempt.atOffset(ZoneOffset.UTC));
            statement.setString(next + 3, error);
            statement.executeUpdate();
        }
    }

    private static DeferredDelivery read(ResultSet row) throws SQLException {
        return new DeferredDelivery(
                row.getLong("id"), StoredMessages.read(row), row.getString("handler"), row.getInt("attempts"));
    }
}
