package dev.offshoot.auth.audit;

import dev.offshoot.database.OwnerDatabase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes partitions ahead of time, forgets addresses after 90 days and events after 400. Runs as the tables' owner: the
 * service itself may only insert.
 */
@Singleton
public class TrimSecurityEvents {

    private static final Logger LOG = LoggerFactory.getLogger(TrimSecurityEvents.class);
    private static final Duration EVENTS_KEPT = Duration.ofDays(400);
    private static final Duration ADDRESSES_KEPT = Duration.ofDays(90);
    private static final int MONTHS_AHEAD = 2;
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyy_MM");
    private static final String PREFIX = "security_events_";

    private final OwnerDatabase owner;
    private final InstantSource clock;

    TrimSecurityEvents(OwnerDatabase owner, InstantSource clock) {
        this.owner = owner;
        this.clock = clock;
    }

    public void trim() {
        if (!owner.isConfigured()) {
            LOG.warn("Security events are not trimmed: the database owner's credentials are not set");
            return;
        }
        Instant now = clock.instant();
        try (Connection connection = owner.dataSource().getConnection()) {
            makePartitions(connection, month(now));
            dropPartitions(connection, month(now.minus(EVENTS_KEPT)));
            forgetAddresses(connection, now.minus(ADDRESSES_KEPT));
            dropOthers(connection, now.minus(EVENTS_KEPT));
        } catch (SQLException e) {
            throw new IllegalStateException("Security events could not be trimmed", e);
        }
    }

    private static void makePartitions(Connection connection, YearMonth present) throws SQLException {
        List<String> existing = partitions(connection);
        for (int ahead = 1; ahead <= MONTHS_AHEAD; ahead++) {
            YearMonth month = present.plusMonths(ahead);
            String name = PREFIX + SUFFIX.format(month);
            if (!existing.contains(name)) {
                execute(
                        connection,
                        "create table " + name + " partition of security_events for values from ('" + month.atDay(1)
                                + "T00:00:00Z') to ('" + month.plusMonths(1).atDay(1) + "T00:00:00Z')");
            }
        }
    }

    private static void dropPartitions(Connection connection, YearMonth oldest) throws SQLException {
        String first = PREFIX + SUFFIX.format(oldest);
        for (String name : partitions(connection)) {
            if (name.matches(PREFIX + "\\d{4}_\\d{2}") && name.compareTo(first) < 0) {
                execute(connection, "drop table " + name);
            }
        }
    }

    private static List<String> partitions(Connection connection) throws SQLException {
        String sql = "select inhrelid::regclass::text from pg_inherits where inhparent = 'security_events'::regclass";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void forgetAddresses(Connection connection, Instant before) throws SQLException {
        execute(
                connection,
                "update security_events set ip = null, user_agent = null where at < ? and ip is not null",
                before);
    }

    private static void dropOthers(Connection connection, Instant before) throws SQLException {
        execute(connection, "delete from security_events_other where at < ?", before);
    }

    private static void execute(Connection connection, String sql, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }
}
