package dev.offshoot.bench.registrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What one would write first: a transaction for each person that locks the event's row, looks at the counter and inserts.
 * It does less than the service (no HTTP, no token, no rights, one check, one event), so its figure flatters it.
 */
final class PlainBaseline implements AutoCloseable {

    private final House house;
    private final BlockingQueue<Connection> connections;

    PlainBaseline(House house, int size) throws SQLException {
        this.house = house;
        this.connections = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            Connection connection = house.connect();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    boolean register(int person) throws SQLException, InterruptedException {
        Connection connection = connections.take();
        try {
            long position = House.number(
                    connection, "select next_position from allocations where event_id = ? for update", house.id());
            long free = House.number(connection, "select capacity - held from pools where event_id = ?", house.id());
            UUID user = UUID.randomUUID();
            House.run(connection, "insert into users (uuid) values (?)", user);
            House.run(connection, """
                    insert into registrations (uuid, event_id, ticket_type_id, user_id, locale, seats, position, status, source,
                        confirmed_at, version, created_at)
                    select ?, t.event_id, t.id, u.id, 'en', 1, ?, case when ? then 'confirmed' else 'waiting' end, 'self',
                        case when ? then now() end, 0, now()
                    from ticket_types t, users u where t.uuid = ? and u.uuid = ?
                    """, UUID.randomUUID(), position, free > 0, free > 0, house.type(person), user);
            if (free > 0) {
                House.run(connection, "update pools set held = held + 1 where event_id = ?", house.id());
            } else {
                House.run(
                        connection, "update ticket_types set waiting = waiting + 1 where uuid = ?", house.type(person));
            }
            House.run(
                    connection,
                    "insert into outbox (event_id, type, subject, occurred_at, data) values (?, 'bench.baseline.registered', ?, now(), '{}')",
                    UUID.randomUUID(),
                    user);
            House.run(
                    connection,
                    "update allocations set next_position = next_position + 1 where event_id = ?",
                    house.id());
            connection.commit();
            return true;
        } finally {
            connections.put(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
