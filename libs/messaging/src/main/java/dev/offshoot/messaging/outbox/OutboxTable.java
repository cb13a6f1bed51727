package dev.offshoot.messaging.outbox;

import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.lock.LockSpace;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The SQL of the outbox. */
@Singleton
class OutboxTable {

    /** Locks and rows in one round trip: the locks are a statement of their own, so every id is drawn after all of them. */
    private static final String APPEND = """
            select pg_advisory_xact_lock(?, subject_key) from unnest(?::int[]) as subject_key;
            insert into outbox (event_id, type, subject, occurred_at, traceparent, data)
            select event_id, type, subject, occurred_at, traceparent, data
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[])
                with ordinality as event (event_id, type, subject, occurred_at, traceparent, data, position)
            order by position
            """;

    /** The oldest rows, at most so many and, but for the first, at most so many bytes. */
    private static final String TAKE = """
            delete from outbox
            where id = any(array(
                select id
                from (
                    select id, sum(size) over (order by id) - size as size_before
                    from (select id, octet_length(data) as size from outbox order by id limit ?) as oldest
                ) as measured
                where size_before < ?))
            returning id, event_id, type, subject, occurred_at, traceparent, data
            """;

    private final String source;

    OutboxTable(@Value("${offshoot.service}") String service) {
        this.source = "/" + service;
    }

    void append(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setInt(1, LockSpace.OUTBOX_SUBJECT.key());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int",
                            LockSpace.subjectKeys(
                                    rows.stream().map(OutboxRow::subject).toList())));
            statement.setArray(3, column(connection, "uuid", rows, OutboxRow::eventId));
            statement.setArray(4, column(connection, "text", rows, OutboxRow::type));
            statement.setArray(5, column(connection, "uuid", rows, OutboxRow::subject));
            statement.setArray(6, column(connection, "timestamptz", rows, OutboxRow::occurredAt));
            statement.setArray(7, column(connection, "text", rows, OutboxRow::traceparent));
            statement.setArray(8, column(connection, "text", rows, OutboxRow::data));
            statement.execute();
        }
    }

    /** Removes the oldest events and returns them in order; the caller's rollback puts them back. */
    List<PendingEvent> take(Connection connection, int maxRows, int maxBytes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, maxRows);
            statement.setInt(2, maxBytes);
            List<PendingEvent> taken = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(read(rows));
                }
            }
            taken.sort(Comparator.comparingLong(event -> event.envelope().sequence()));
            return taken;
        }
    }

    private PendingEvent read(ResultSet row) throws SQLException {
        Envelope envelope = new Envelope(
                row.getObject("event_id", UUID.class),
                source,
                row.getString("type"),
                row.getObject("subject", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getLong("id"),
                row.getString("traceparent"));
        return new PendingEvent(envelope, row.getString("data"));
    }

    private static Array column(
            Connection connection, String sqlType, List<OutboxRow> rows, Function<OutboxRow, Object> component)
            throws SQLException {
        return connection.createArrayOf(sqlType, rows.stream().map(component).toArray());
    }
}
