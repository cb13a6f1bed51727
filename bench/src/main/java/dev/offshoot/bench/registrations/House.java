package dev.offshoot.bench.registrations;

import dev.offshoot.bench.service.PackagedService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A published event with one pool and three types, and what became of it. */
final class House {

    private static final int TYPES = 3;

    private final Map<String, String> database;
    private final UUID event = UUID.randomUUID();
    private final List<UUID> types = new ArrayList<>();
    private final int seats;
    private final long id;

    House(PackagedService events, int seats) throws SQLException {
        this.database = events.database().properties();
        this.seats = seats;
        UUID owner = UUID.randomUUID();
        try (Connection connection = connect()) {
            run(connection, "insert into users (uuid) values (?)", owner);
            run(connection, """
                    insert into events (uuid, slug, status, category, title, starts_at, ends_at, time_zone, format, online_for,
                        languages, visibility, registration_mode, waiting_list, offer_minutes, payment_minutes, guests_allowed,
                        show_seats_left, owner_id, search_text, created_at, published_at, changed_at, version)
                    select ?, 'bench-' || ?, 'published', 'talk', 'A full house', now() + interval '10 days',
                        now() + interval '11 days', 'Europe/Madrid', 'on-site', 'everyone', '{en}', 'public', 'internal',
                        'automatic', 1440, 30, true, true, id, '', now(), now(), now(), 0
                    from users where uuid = ?
                    """, event, event, owner);
            this.id = number(connection, "select id from events where uuid = ?", event);
            run(connection, "insert into allocations (event_id) values (?)", id);
            run(
                    connection,
                    "insert into pools (uuid, event_id, name, capacity, version) values (?, ?, 'room', ?, 0)",
                    UUID.randomUUID(),
                    id,
                    seats);
            for (int type = 0; type < TYPES; type++) {
                UUID uuid = UUID.randomUUID();
                types.add(uuid);
                run(
                        connection,
                        "insert into ticket_types (uuid, event_id, name, position, version) values (?, ?, 'type ' || ?, ?, 0)",
                        uuid,
                        id,
                        type,
                        type);
            }
            run(
                    connection,
                    "insert into ticket_type_pools select t.id, p.id from ticket_types t, pools p where t.event_id = ? and p.event_id = ?",
                    id,
                    id);
        }
    }

    UUID event() {
        return event;
    }

    long id() {
        return id;
    }

    UUID type(int person) {
        return types.get(person % TYPES);
    }

    int seats() {
        return seats;
    }

    /** Seats given beyond the capacity, by rows and not by the counter. */
    long oversold() throws SQLException {
        return Math.max(0, count("status = 'confirmed'") - seats);
    }

    /** People who got a seat although somebody before them did not, and gaps between positions. */
    long outOfOrder() throws SQLException {
        try (Connection connection = connect()) {
            return count("status = 'confirmed' and position > " + seats)
                    + number(
                            connection,
                            "select coalesce(max(position), 0) - count(*) from registrations where event_id = ?",
                            id);
        }
    }

    long count(String condition) throws SQLException {
        try (Connection connection = connect()) {
            return number(connection, "select count(*) from registrations where event_id = ? and " + condition, id);
        }
    }

    /** As the service itself connects. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.get("offshoot.events.database.url"),
                database.get("offshoot.events.database.user"),
                database.get("offshoot.events.database.password"));
    }

    static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
