package dev.offshoot.messaging.sample;

import dev.offshoot.messaging.Envelope;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.slf4j.MDC;

/** What handlers changed, in the order they did. */
@Singleton
public class EffectTable {

    private final TransactionOperations<Connection> transactions;

    EffectTable(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    public void add(String handler, Envelope envelope, String note) {
        String sql =
                "insert into effects (handler, event_id, subject, sequence, note, trace_id) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = transactions.getConnection().prepareStatement(sql)) {
            statement.setString(1, handler);
            statement.setObject(2, envelope.id());
            statement.setObject(3, envelope.subject());
            statement.setLong(4, envelope.sequence());
            statement.setString(5, note);
            statement.setString(6, MDC.get("traceId"));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
