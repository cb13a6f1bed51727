package dev.offshoot.messaging.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.web.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.transaction.TransactionCallback;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void figuresNeverReadAreAbsentAndNotZero() {
        FiguresReader reader = new FiguresReader(new Unreadable(), InstantSource.system());
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new Gauges(registry, reader)
                .register(new StartupEvent(ApplicationContext.builder().build()));

        assertThat(reader.recent()).isEmpty();
        assertThat(registry.get("offshoot.dead.letters").gauge().value()).isNaN();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new OperationsController(reader).get())
                .satisfies(
                        problem -> assertThat(problem.type().status().getCode()).isEqualTo(503));
    }

    @Test
    void operationsSayWhatTheFiguresSay() {
        OperationsResponse response = OperationsResponse.of(new MessagingFigures(2, Duration.ofSeconds(3), 4, 5));

        assertThat(response.outboxPending()).isEqualTo(2);
        assertThat(response.outboxOldestSeconds()).isEqualTo(3);
        assertThat(response.inboxWaiting()).isEqualTo(4);
        assertThat(response.deadLetters()).isEqualTo(5);
    }

    /** Tables that cannot be read. */
    private static final class Unreadable implements TransactionOperations<Connection> {

        @Override
        public Connection getConnection() {
            throw new IllegalStateException("no table");
        }

        @Override
        public boolean hasConnection() {
            return false;
        }

        @Override
        public Optional<? extends TransactionStatus<?>> findTransactionStatus() {
            return Optional.empty();
        }

        @Override
        public <R> R execute(TransactionDefinition definition, TransactionCallback<Connection, R> callback) {
            throw new IllegalStateException("no table");
        }
    }
}
