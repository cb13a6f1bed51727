package dev.offshoot.messaging.deferred;

import dev.offshoot.messaging.Envelope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The columns a message has in every table that keeps one. */
public final class StoredMessages {

    public static final String COLUMNS = "event_id, source, type, subject, occurred_at, sequence, traceparent, data";
    public static final int COLUMN_COUNT = 8;

    private StoredMessages() {}

    /** Sets {@link #COLUMN_COUNT} parameters beginning with {@code first}. */
    public static void write(PreparedStatement statement, int first, Message message) throws SQLException {
        Envelope envelope = message.envelope();
        statement.setObject(first, envelope.id());
        statement.setString(first + 1, envelope.source());
        statement.setString(first + 2, envelope.type());
        statement.setObject(first + 3, envelope.subject());
        statement.setObject(first + 4, envelope.time().atOffset(ZoneOffset.UTC));
        statement.setLong(first + 5, envelope.sequence());
        statement.setString(first + 6, envelope.traceparent());
        statement.setString(first + 7, message.data());
    }

    public static Message read(ResultSet row) throws SQLException {
        Envelope envelope = new Envelope(
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getLong("sequence"),
                row.getString("traceparent"));
        return new Message(envelope, row.getString("data"));
    }
}
