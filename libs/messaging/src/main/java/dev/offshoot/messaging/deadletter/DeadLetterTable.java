package dev.offshoot.messaging.deadletter;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.messaging.deferred.Message;
import dev.offshoot.messaging.deferred.StoredMessages;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of dead letters. */
@Singleton
public class DeadLetterTable {

    private static final String APPEND = "insert into dead_letters (" + StoredMessages.COLUMNS
            + ", uuid, handler, attempts, error, failed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "select * from dead_letters ";

    private static final String PAGE = SELECT + """
            where dropped_at is null
              and (?::text is null or type = ?)
              and (?::text is null or handler = ?)
              and (?::uuid is null or subject = ?)
              and id > ?
            order by id
            limit ?
            """;

    private static final String DROP =
            "update dead_letters set dropped_at = ?, dropped_by = ?, drop_reason = ? where uuid = ? and dropped_at is null";

    private final UuidGenerator ids;

    DeadLetterTable(UuidGenerator ids) {
        this.ids = ids;
    }

    public void append(
            Connection connection, Message message, String handler, int attempts, String error, Instant failedAt)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            StoredMessages.write(statement, 1, message);
            int next = 1 + StoredMessages.COLUMN_COUNT;
            statement.setObject(next, ids.next());
            statement.setString(next + 1, handler);
            statement.setInt(next + 2, attempts);
            statement.setString(next + 3, error);
            statement.setObject(next + 4, failedAt.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** Open ones, oldest first, behind a local id. */
    List<DeadLetter> page(Connection connection, DeadLetterFilter filter, long after, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, filter.type());
            statement.setString(2, filter.type());
            statement.setString(3, filter.handler());
            statement.setString(4, filter.handler());
            statement.setObject(5, filter.subject());
            statement.setObject(6, filter.subject());
            statement.setLong(7, after);
            statement.setInt(8, atMost);
            return read(statement);
        }
    }

    Optional<DeadLetter> find(Connection connection, UUID uuid) throws SQLException {
        return findBy(connection, SELECT + "where uuid = ?", uuid);
    }

    Optional<DeadLetter> findForUpdate(Connection connection, UUID uuid) throws SQLException {
        return findBy(connection, SELECT + "where uuid = ? for update", uuid);
    }

    void remove(Connection connection, DeadLetter letter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from dead_letters where id = ?")) {
            statement.setLong(1, letter.id());
            statement.executeUpdate();
        }
    }

    boolean drop(Connection connection, UUID uuid, DeadLetter.Drop drop) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DROP)) {
            statement.setObject(1, drop.at().atOffset(ZoneOffset.UTC));
            statement.setString(2, drop.by());
            statement.setString(3, drop.reason());
            statement.setObject(4, uuid);
            return statement.executeUpdate() == 1;
        }
    }

    private static Optional<DeadLetter> findBy(Connection connection, String sql, UUID uuid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, uuid);
            return read(statement).stream().findFirst();
        }
    }

    private static List<DeadLetter> read(PreparedStatement statement) throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                letters.add(new DeadLetter(
                        row.getLong("id"),
                        row.getObject("uuid", UUID.class),
                        StoredMessages.read(row),
                        row.getString("handler"),
                        row.getInt("attempts"),
                        row.getString("error"),
                        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                        readDrop(row)));
            }
        }
        return letters;
    }

    private static DeadLetter.@Nullable Drop readDrop(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("dropped_at", OffsetDateTime.class);
        return at == null
                ? null
                : new DeadLetter.Drop(at.toInstant(), row.getString("dropped_by"), row.getString("drop_reason"));
    }
}
