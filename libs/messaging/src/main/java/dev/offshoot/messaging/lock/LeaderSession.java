package dev.offshoot.messaging.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that leads, or tries to. Leadership ends with the connection, whoever closes it. */
public final class LeaderSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaderSession.class);
    private static final int HEARTBEAT_MILLIS = (int) Duration.ofSeconds(3).toMillis();

    private final Connection connection;
    private final Leadership leadership;
    private volatile boolean lost;

    LeaderSession(Connection connection, Leadership leadership) {
        this.connection = connection;
        this.leadership = leadership;
    }

    public boolean tryLead() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, LockSpace.LEADER.key());
            statement.setInt(2, leadership.key());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Wakes the leader, whichever instance it is. */
    public void notifyLeader() throws SQLException {
        execute("notify " + channel());
    }

    /**
     * Watches the connection from here on: {@code onNotified} runs when another instance calls {@link #notifyLeader},
     * {@code onLost} once when leadership is gone.
     */
    public void watch(Runnable onNotified, Runnable onLost) throws SQLException {
        execute("listen " + channel());
        Thread.ofVirtual().name("leader-" + channel()).start(() -> watchUntilLost(onNotified, onLost));
    }

    public boolean isLost() {
        return lost;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void watchUntilLost(Runnable onNotified, Runnable onLost) {
        try {
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (true) {
                PGNotification[] received = notifications.getNotifications(HEARTBEAT_MILLIS);
                if (received != null && received.length > 0) {
                    onNotified.run();
                } else {
                    execute("select 1");
                }
            }
        } catch (SQLException gone) {
            LOG.debug("The connection that held {} is gone: {}", leadership, gone.getMessage());
            lost = true;
            onLost.run();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String channel() {
        return "offshoot_" + leadership.label();
    }
}
