package dev.offshoot.broker.state;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PostgresTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Postgres.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        Postgres.answers(() -> {});
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    private static boolean fails(String state) {
        return Postgres.ask(() -> {
                    throw new DataAccessException("failed", new SQLException("why", state));
                })
                .isEmpty();
    }

    private List<String> warnings() {
        return lines.list.stream()
                .filter(line -> line.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void questionThatPostgresRefusesIsToldOnce() {
        assertThat(fails("42P01")).isTrue();
        assertThat(fails("42P01")).isTrue();

        assertThat(warnings()).singleElement().asString().contains("refuses", "42P01");
    }

    @Test
    void eachOutageIsToldOnce() {
        assertThat(fails("08006")).isTrue();
        assertThat(fails("08006")).isTrue();
        assertThat(warnings()).singleElement().asString().contains("away");

        assertThat(Postgres.answers(() -> {})).isTrue();
        assertThat(fails("57P01")).isTrue();
        assertThat(warnings()).hasSize(2);
    }
}
