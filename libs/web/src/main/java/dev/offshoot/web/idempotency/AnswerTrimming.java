package dev.offshoot.web.idempotency;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Forgets answers after their day. Several instances may do it at once. */
@Singleton
@Requires(beans = DataSource.class)
@Requires(property = "offshoot.mode", value = "serve")
class AnswerTrimming {

    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    AnswerTrimming(TransactionOperations<Connection> transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void run() {
        trim();
    }

    int trim() {
        return transactions.executeWrite(transaction -> {
            String sql = "delete from idempotency_keys where created_at <= ?";
            try (PreparedStatement statement = transaction.getConnection().prepareStatement(sql)) {
                statement.setObject(
                        1, clock.instant().minus(IdempotentInterceptor.KEPT).atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }
}
