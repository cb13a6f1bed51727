package dev.offshoot.events.allocation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a transaction has to know of an event, always fresh: a snapshot older than the lock would lie. */
final class AllocationReader {

    private static final String LIVE = "status in ('unverified', 'offered', 'pending-payment', 'confirmed', 'waiting')";

    private final Connection connection;
    private final long eventId;

    AllocationReader(Connection connection, long eventId) {
        this.connection = connection;
        this.eventId = eventId;
    }

    /** Waits at most 2 s for the lock of the event; a process that freezes with it is cut off after 5 s. Empty for an unknown event. */
    OptionalLong lock() throws SQLException {
        String limits =
                "select set_config('lock_timeout', '2s', true), set_config('idle_in_transaction_session_timeout', '5s', true)";
        try (PreparedStatement limited = connection.prepareStatement(limits)) {
            limited.execute();
        }
        return nextPosition("select next_position from allocations where event_id = ? for no key update");
    }

    /** As {@link #lock}, without locking. */
    OptionalLong glance() throws SQLException {
        return nextPosition("select next_position from allocations where event_id = ?");
    }

    private OptionalLong nextPosition(String sql) throws SQLException {
        try (PreparedStatement query = about(sql);
                ResultSet row = query.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    EventTerms event() throws SQLException {
        String sql = """
                select uuid, status = 'published' and deleted_at is null as published, registration_mode, starts_at, ends_at,
                    opens_at, closes_at, waiting_list, offer_minutes, payment_minutes, guests_allowed, cancel_until, refund_until
                from events where id = ?
                """;
        try (PreparedStatement query = about(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new EventTerms(
                    eventId,
                    row.getObject("uuid", UUID.class),
                    row.getBoolean("published"),
                    row.getString("registration_mode").equals("internal"),
                    RegistrationRows.instant(row, "starts_at"),
                    RegistrationRows.instant(row, "ends_at"),
                    RegistrationRows.instant(row, "opens_at"),
                    RegistrationRows.instant(row, "closes_at"),
                    row.getString("waiting_list").equals("automatic"),
                    Duration.ofMinutes(row.getInt("offer_minutes")),
                    Duration.ofMinutes(row.getInt("payment_minutes")),
                    row.getBoolean("guests_allowed"),
                    RegistrationRows.instant(row, "cancel_until"),
                    RegistrationRows.instant(row, "refund_until"));
        }
    }

    Seats seats() throws SQLException {
        return new Seats(pools(), types());
    }

    private List<Pool> pools() throws SQLException {
        String sql = "select id, uuid, name, capacity, held from pools where event_id = ? order by id";
        List<Pool> pools = new ArrayList<>();
        try (PreparedStatement query = about(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Long capacity = RegistrationRows.number(row, "capacity");
                pools.add(new Pool(
                        row.getLong("id"),
                        row.getObject("uuid", UUID.class),
                        row.getString("name"),
                        capacity == null ? null : Math.toIntExact(capacity),
                        row.getInt("held")));
            }
        }
        return pools;
    }

    private List<TicketType> types() throws SQLException {
        String sql = """
                select t.*, array(select pool_id from ticket_type_pools where ticket_type_id = t.id) as pools
                from ticket_types t where t.event_id = ? order by t.id
                """;
        List<TicketType> types = new ArrayList<>();
        try (PreparedStatement query = about(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                types.add(new TicketType(
                        row.getLong("id"),
                        row.getObject("uuid", UUID.class),
                        row.getString("name"),
                        row.getLong("price"),
                        row.getString("currency"),
                        RegistrationRows.instant(row, "sales_from"),
                        RegistrationRows.instant(row, "sales_until"),
                        row.getBoolean("closed"),
                        row.getInt("waiting"),
                        ids(row.getArray("pools"))));
            }
        }
        return types;
    }

    /** Holds that are over, locked: an answer that comes at this moment waits, and finds them gone. */
    List<Registration> lapsed(Instant now) throws SQLException {
        String sql =
                RegistrationRows.SELECT + "where r.event_id = ? and r.hold_until <= ? order by r.id for update of r";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, eventId);
            query.setObject(2, now.atOffset(ZoneOffset.UTC));
            return RegistrationRows.readAll(query);
        }
    }

    /** @param locked whether nobody else may change them before this transaction ends */
    List<Registration> registrations(Collection<UUID> uuids, boolean locked) throws SQLException {
        String conditions = "where r.uuid = any(?) and r.event_id = ? order by r.id";
        return uuids.isEmpty()
                ? List.of()
                : RegistrationRows.where(
                        connection,
                        locked ? conditions + " for update of r" : conditions,
                        "uuid",
                        uuids.toArray(),
                        eventId);
    }

    /** What these people have at the event that is not over. */
    List<Registration> live(Collection<Attendee> people) throws SQLException {
        List<Registration> found = new ArrayList<>();
        Set<Long> accounts = people.stream()
                .flatMap(person -> Optional.ofNullable(person.userId()).stream())
                .collect(Collectors.toSet());
        if (!accounts.isEmpty()) {
            found.addAll(RegistrationRows.where(
                    connection,
                    "where r.user_id = any(?) and r.event_id = ? and r." + LIVE,
                    "bigint",
                    accounts.toArray(),
                    eventId));
        }
        Set<String> addresses = people.stream()
                .flatMap(person -> Optional.ofNullable(person.guestEmail()).stream())
                .map(Emails::folded)
                .collect(Collectors.toSet());
        if (!addresses.isEmpty()) {
            found.addAll(RegistrationRows.where(
                    connection,
                    "where lower(r.guest_email) = any(?) and r.event_id = ? and r." + LIVE,
                    "text",
                    addresses.toArray(),
                    eventId));
        }
        return found;
    }

    WaitingLine line() {
        return (typeId, position, atMost) -> {
            String sql = RegistrationRows.SELECT
                    + "where r.ticket_type_id = ? and r.status = 'waiting' and r.position > ? order by r.position limit ?";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, typeId);
                query.setLong(2, position);
                query.setInt(3, atMost);
                return RegistrationRows.readAll(query);
            } catch (SQLException failed) {
                throw new FailedStatement(failed);
            }
        };
    }

    private PreparedStatement about(String sql) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setLong(1, eventId);
        return query;
    }

    private static Set<Long> ids(Array column) throws SQLException {
        return Arrays.stream((Long[]) column.getArray()).collect(Collectors.toSet());
    }
}
