package dev.offshoot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.anonymizer.AnonymizerRules;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.database.LeakSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Operators type reasons; then the database is made anonymous. */
@BrokerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnonymizerIT {

    private static final String KEY = "b25lIGtleSBmb3IgYWxsIGNvcGllcywgMzIgYnl0ZXM=";
    private static final List<String> CANARIES = List.of("zilpzalp");

    private final RunningService broker;
    private List<String> mistakes = List.of();
    private List<String> before = List.of();

    AnonymizerIT(RunningService broker) {
        this.broker = broker;
    }

    @BeforeAll
    void writeAndAnonymize(@TempDir Path folder) throws IOException {
        mistakes = AnonymizerRules.mistakes(broker.context());
        write();
        broker.sql().update("analyze");
        before = new LeakSearch(broker.sql()).find(CANARIES);
        broker.stop();
        Path key = Files.writeString(folder.resolve("key"), KEY);
        assertThat(broker.command("anonymize", "--key-file", key.toString()))
                .as("%s", mistakes)
                .isZero();
    }

    @Test
    void everyColumnHasARule() {
        assertThat(mistakes).isEmpty();
    }

    @Test
    void canariesStandInTablesAndFilesBefore() {
        assertThat(before)
                .anyMatch(place -> place.startsWith("instance_orders: "))
                .anyMatch(place -> place.startsWith("audit_entries: "))
                .anyMatch(place -> place.startsWith("routings: "))
                .anyMatch(place -> place.startsWith("audit_entries file"));
    }

    @Test
    void noCanaryIsLeftAnywhere() {
        assertThat(new LeakSearch(broker.sql()).find(CANARIES)).isEmpty();
    }

    @Test
    void whatServicesNeedIsKept() {
        assertThat(broker.sql().number("select count(*) from routings where active and document is not null"))
                .isOne();
        assertThat(broker.sql().number("select count(*) from instance_orders where length(reason) > 3"))
                .isOne();
    }

    private void write() {
        broker.sql().update("update routings set note = 'as zilpzalp wished'");
        assertThat(new Front(broker)
                        .operate(
                                "PUT",
                                "/api/broker/services/auth/instances/127.0.0.1:10",
                                "{\"order\":\"serve\",\"reason\":\"zilpzalp said so by telephone\"}")
                        .statusCode())
                .isBetween(200, 204);
        broker.sql().update("update audit_entries set before = '{\"by\": \"zilpzalp\"}'");
    }
}
