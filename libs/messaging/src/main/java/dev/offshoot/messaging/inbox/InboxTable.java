package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.deferred.Message;
import dev.offshoot.messaging.lock.LockSpace;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The SQL that decides which effects may happen now. */
@Singleton
class InboxTable {

    /** One round trip, three statements: what the second and third see is committed by whoever held the locks before. */
    private static final String ADMIT = """
            select pg_advisory_xact_lock(?, subject_key) from unnest(?::int[]) as subject_key;
            insert into inbox (event_id, handler, received_at)
            select event_id, handler, ?::timestamptz from unnest(?::uuid[], ?::text[]) as effect (event_id, handler)
            on conflict do nothing
            returning event_id, handler;
            select subject, min(event_id::text) as one, max(event_id::text) as other
            from deferred_deliveries
            where subject = any(?)
            group by subject
            """;

    private static final String TRIM = """
            delete from inbox
            where ctid = any(array(select ctid from inbox where received_at < ? limit ?))
            """;

    private final InstantSource clock;

    InboxTable(InstantSource clock) {
        this.clock = clock;
    }

    /** Locks the subjects, remembers the effects, and says which of them are new. */
    Admission admit(Connection connection, List<Message> messages, List<InboxKey> effects) throws SQLException {
        List<UUID> subjects = messages.stream()
                .map(message -> message.envelope().subject())
                .distinct()
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(ADMIT)) {
            statement.setInt(1, LockSpace.INBOX_SUBJECT.key());
            statement.setArray(2, connection.createArrayOf("int", LockSpace.subjectKeys(subjects)));
            statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid", effects.stream().map(InboxKey::eventId).toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text", effects.stream().map(InboxKey::handler).toArray()));
            statement.setArray(6, connection.createArrayOf("uuid", subjects.toArray()));
            statement.execute();
            statement.getMoreResults();
            Set<InboxKey> fresh = readFresh(statement);
            statement.getMoreResults();
            return new Admission(fresh, readHeld(statement));
        }
    }

    int trim(Connection connection, Instant before, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRIM)) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            statement.setInt(2, atMost);
            return statement.executeUpdate();
        }
    }

    private static Set<InboxKey> readFresh(PreparedStatement statement) throws SQLException {
        Set<InboxKey> fresh = new HashSet<>();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                fresh.add(new InboxKey(rows.getObject("event_id", UUID.class), rows.getString("handler")));
            }
        }
        return fresh;
    }

    private static Map<UUID, Set<UUID>> readHeld(PreparedStatement statement) throws SQLException {
        Map<UUID, Set<UUID>> held = new HashMap<>();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                Set<UUID> waiting = new HashSet<>();
                waiting.add(UUID.fromString(rows.getString("one")));
                waiting.add(UUID.fromString(rows.getString("other")));
                held.put(rows.getObject("subject", UUID.class), waiting);
            }
        }
        return held;
    }
}
