package dev.offshoot.events.allocation;

import dev.offshoot.events.allocation.Allocation.Promotion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what a transaction decided, once per table. */
final class AllocationWriter {

    private static final String INSERT = """
            insert into registrations (uuid, event_id, ticket_type_id, user_id, guest_name, guest_email, locale, seats, position,
                status, hold_until, price, currency, complimentary, payment_id, payment_status, source, actor_id,
                cancelled_by, cancel_reason, cancelled_at, confirmed_at, created_at, version)
            select *, 1
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[],
                ?::text[], ?::timestamptz[], ?::bigint[], ?::text[], ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::bigint[],
                ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
            returning id, uuid
            """;

    private static final String UPDATE = """
            update registrations r
            set status = n.status, hold_until = n.hold_until, price = n.price, currency = n.currency, payment_id = n.payment_id,
                payment_status = n.payment_status, cancelled_by = n.cancelled_by, cancel_reason = n.cancel_reason,
                cancelled_at = n.cancelled_at, confirmed_at = n.confirmed_at, version = r.version + 1
            from unnest(?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[], ?::bigint[], ?::text[], ?::uuid[], ?::text[],
                ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                as n (id, version, status, hold_until, price, currency, payment_id, payment_status, cancelled_by, cancel_reason,
                    cancelled_at, confirmed_at)
            where r.id = n.id and r.version = n.version
            """;

    private final Connection connection;

    AllocationWriter(Connection connection) {
        this.connection = connection;
    }

    /**
     * @return local ids of the rows that were made, by uuid
     * @throws ChangedMeanwhile when a row is no longer as it was read
     */
    Map<UUID, Long> insert(Collection<Registration> made) throws SQLException {
        Map<UUID, Long> ids = new HashMap<>();
        if (made.isEmpty()) {
            return ids;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(statement, made);
            columns.add("uuid", Registration::uuid);
            columns.add("bigint", Registration::eventId);
            columns.add("bigint", Registration::typeId);
            columns.add("bigint", row -> row.attendee().userId());
            columns.add("text", row -> row.attendee().guestName());
            columns.add("text", row -> row.attendee().guestEmail());
            columns.add("text", Registration::locale);
            columns.add("int", Registration::seats);
            columns.add("bigint", Registration::position);
            columns.add("text", row -> row.status().word());
            columns.addTime(Registration::holdUntil);
            columns.add("bigint", row -> row.payment().price());
            columns.add("text", row -> row.payment().currency());
            columns.add("boolean", row -> row.payment().complimentary());
            columns.add("uuid", row -> row.payment().id());
            columns.add("text", row -> row.payment().status().word());
            columns.add("text", row -> row.source().word());
            columns.add("bigint", Registration::actorId);
            columns.addEnd();
            columns.addTime(Registration::confirmedAt);
            columns.addTime(Registration::createdAt);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getObject("uuid", UUID.class), row.getLong("id"));
                }
            }
        }
        return ids;
    }

    /** @throws ChangedMeanwhile when a row is no longer as it was read */
    void update(Collection<Registration> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            Columns columns = new Columns(statement, changed);
            columns.add("bigint", Registration::id);
            columns.add("bigint", Registration::version);
            columns.add("text", row -> row.status().word());
            columns.addTime(Registration::holdUntil);
            columns.add("bigint", row -> row.payment().price());
            columns.add("text", row -> row.payment().currency());
            columns.add("uuid", row -> row.payment().id());
            columns.add("text", row -> row.payment().status().word());
            columns.addEnd();
            columns.addTime(Registration::confirmedAt);
            if (statement.executeUpdate() < changed.size()) {
                throw new ChangedMeanwhile("A registration was changed beside the lock");
            }
        }
    }

    /** Counters move by what this transaction took and gave; the table itself refuses a seat too many. */
    void count(Seats before, Seats after, long eventId, long nextPosition) throws SQLException {
        Map<Long, Integer> held = new HashMap<>();
        before.pools().forEach(pool -> held.put(pool.id(), -pool.held()));
        after.pools().forEach(pool -> held.merge(pool.id(), pool.held(), Integer::sum));
        move(
                "update pools set held = held + n.moved from unnest(?::bigint[], ?::int[]) as n (id, moved) where pools.id = n.id",
                held);
        Map<Long, Integer> waiting = new HashMap<>();
        before.types().forEach(type -> waiting.put(type.id(), -type.waiting()));
        after.types().forEach(type -> waiting.merge(type.id(), type.waiting(), Integer::sum));
        move(
                "update ticket_types set waiting = waiting + n.moved from unnest(?::bigint[], ?::int[]) as n (id, moved) where ticket_types.id = n.id",
                waiting);
        try (PreparedStatement statement = connection.prepareStatement(
                "update allocations set next_position = ? where event_id = ? and next_position <> ?")) {
            statement.setLong(1, nextPosition);
            statement.setLong(2, eventId);
            statement.setLong(3, nextPosition);
            statement.executeUpdate();
        }
    }

    void record(Collection<Promotion> promotions, Map<UUID, Registration> stored, Instant now) throws SQLException {
        String sql = "insert into promotions (registration_id, actor_id, reason, at) values (?, ?, ?, ?)";
        for (Promotion promotion : promotions) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(
                        1,
                        Objects.requireNonNull(stored.get(promotion.registration()))
                                .storedId());
                statement.setLong(2, promotion.actorId());
                statement.setString(3, promotion.reason());
                statement.setObject(4, now.atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        }
    }

    private void move(String sql, Map<Long, Integer> moved) throws SQLException {
        moved.values().removeIf(amount -> amount == 0);
        if (moved.isEmpty()) {
            return;
        }
        List<Long> ids = new ArrayList<>(moved.keySet());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf("int", ids.stream().map(moved::get).toArray()));
            statement.executeUpdate();
        }
    }

    /** Parameters of a statement, each an array with one element for each row. */
    private final class Columns {

        private final PreparedStatement statement;
        private final Collection<Registration> rows;
        private int index;

        private Columns(PreparedStatement statement, Collection<Registration> rows) {
            this.statement = statement;
            this.rows = rows;
        }

        private void add(String type, Function<Registration, @Nullable Object> component) throws SQLException {
            index++;
            statement.setArray(
                    index,
                    connection.createArrayOf(type, rows.stream().map(component).toArray()));
        }

        private void addTime(Function<Registration, @Nullable Instant> component) throws SQLException {
            add("timestamptz", component::apply);
        }

        private void addEnd() throws SQLException {
            add(
                    "text",
                    row -> row.cancellation() == null
                            ? null
                            : row.cancellation().by().word());
            add(
                    "text",
                    row -> row.cancellation() == null
                            ? null
                            : row.cancellation().reason());
            addTime(row ->
                    row.cancellation() == null ? null : row.cancellation().at());
        }
    }
}
