package dev.offshoot.bench.events;

import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.messaging.Outbox;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The source's business: transactions that append numbered events, each sender about subjects of its own. */
final class Sender {

    private static final int SUBJECTS = 1_000;

    private final TransactionOperations<Connection> transactions;
    private final Outbox outbox;
    private final List<UUID> subjects;

    @SuppressWarnings("unchecked")
    Sender(ApplicationContext source) {
        this.transactions = source.getBean(Argument.of(TransactionOperations.class, Connection.class));
        this.outbox = source.getBean(Outbox.class);
        this.subjects =
                IntStream.range(0, SUBJECTS).mapToObj(n -> UUID.randomUUID()).toList();
    }

    /** Events {@code from} to {@code to}, in one transaction. */
    void send(int from, int to) {
        List<PasswordChanged> events = events(from, to);
        transactions.executeWrite(transaction -> {
            outbox.appendAll(events);
            return events;
        });
    }

    /** The same, and the transaction also writes down what it sends. */
    void sendOnRecord(int from, int to) {
        List<PasswordChanged> events = events(from, to);
        transactions.executeWrite(transaction -> {
            record(transaction.getConnection(), events);
            outbox.appendAll(events);
            return events;
        });
    }

    /** Numbers travel in a field that every reader takes for a text. */
    static int numberOf(PasswordChanged event) {
        return Integer.parseInt(String.valueOf(event.device()));
    }

    private List<PasswordChanged> events(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::event).toList();
    }

    private PasswordChanged event(int number) {
        return new PasswordChanged(subjects.get(number % SUBJECTS), Instant.EPOCH, String.valueOf(number));
    }

    private static void record(Connection connection, List<PasswordChanged> events) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into sent (subject, number) values (?, ?)")) {
            for (PasswordChanged event : events) {
                insert.setObject(1, event.userId());
                insert.setInt(2, numberOf(event));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
