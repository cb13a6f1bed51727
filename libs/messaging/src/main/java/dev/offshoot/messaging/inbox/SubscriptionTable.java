package dev.offshoot.messaging.inbox;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** Remembers what the queue is bound to; AMQP has no way to ask. */
@Singleton
class SubscriptionTable {

    private static final String WANT = """
            insert into subscriptions (pattern, wanted_at)
            select pattern, ?::timestamptz from unnest(?::text[]) as pattern
            on conflict (pattern) do update set wanted_at = excluded.wanted_at
            """;

    private static final String FORGET =
            "delete from subscriptions where not pattern = any(?) and (pattern = any(?) or wanted_at < ?) returning pattern";

    /** An instance of an older or newer release may still want a pattern that this one does not know. */
    private static final Duration OTHER_RELEASE = Duration.ofHours(1);

    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final Set<String> wantedBefore = new HashSet<>();

    SubscriptionTable(TransactionOperations<Connection> transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return the patterns nobody wants any more */
    synchronized Set<String> replace(Set<String> wanted) {
        Set<String> unwanted = transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            want(connection, wanted);
            return forget(connection, wanted);
        });
        wantedBefore.clear();
        wantedBefore.addAll(wanted);
        return unwanted;
    }

    Set<String> wanted() {
        return transactions.executeRead(transaction -> {
            try (PreparedStatement statement =
                    transaction.getConnection().prepareStatement("select pattern from subscriptions")) {
                return patterns(statement);
            }
        });
    }

    private void want(Connection connection, Set<String> wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WANT)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", wanted.toArray()));
            statement.executeUpdate();
        }
    }

    private Set<String> forget(Connection connection, Set<String> wanted) throws SQLException {
        Instant otherRelease = clock.instant().minus(OTHER_RELEASE);
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, connection.createArrayOf("text", wanted.toArray()));
            statement.setArray(2, connection.createArrayOf("text", wantedBefore.toArray()));
            statement.setObject(3, otherRelease.atOffset(ZoneOffset.UTC));
            return patterns(statement);
        }
    }

    private static Set<String> patterns(PreparedStatement statement) throws SQLException {
        Set<String> patterns = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                patterns.add(rows.getString(1));
            }
        }
        return patterns;
    }
}
