package dev.offshoot.populator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.database.DatabaseRefused;
import dev.offshoot.populator.ScenarioNames;
import dev.offshoot.populator.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulateIT {

    private static final String DEMO = """
            bookings:
              first: {customer: !ref customers.ada, status: paid, photo: !file photo.bin}
            customers:
              ada: {name: Ada Park, email: ada@example.test, joinedAt: !now -3d, tags: [new, "a \\"quoted\\", one"]}
              guest: !repeat {count: 25, name: !fake name.full, email: !fake internet.email}
            """;

    @TempDir
    private static Path scenarios;

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.on(scenarios);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void empty() throws IOException {
        shop.write("demo", DEMO);
        Files.write(scenarios.resolve("demo/photo.bin"), new byte[] {0, 1, 2});
        Files.createDirectories(scenarios.resolve("nothing"));
        shop.populate("nothing", "--reset");
    }

    @Test
    void scenarioIsLoadedInTheOrderOfItsReferences() {
        assertThat(shop.populate("demo")).isZero();

        assertThat(shop.value("select count(*) from customers")).isEqualTo("26");
        assertThat(shop.value("select uuid from customers where name = 'Ada Park'"))
                .isEqualTo(ScenarioNames.uuidOf("customers.ada").toString());
        assertThat(shop.value("select tags[2] from customers where name = 'Ada Park'"))
                .isEqualTo("a \"quoted\", one");
        assertThat(shop.value("select encode(photo, 'hex') from orders")).isEqualTo("000102");
        Instant joined = Instant.parse(
                shop.value(
                        "select to_char(joined_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from customers where name = 'Ada Park'"));
        assertThat(joined)
                .isBetween(
                        Instant.now().minus(Duration.ofDays(3).plusMinutes(5)),
                        Instant.now().minus(Duration.ofDays(3)).plusSeconds(1));
    }

    @Test
    void secondRunChangesNothing() {
        shop.populate("demo");
        String before = everything();

        assertThat(shop.populate("demo")).isZero();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void inventedValuesAreTheSameAfterAReset() {
        shop.populate("demo");
        String before = shop.value("select string_agg(email, ',' order by email) from customers");

        assertThat(shop.populate("demo", "--reset")).isZero();

        assertThat(shop.value("select string_agg(email, ',' order by email) from customers"))
                .isEqualTo(before);
        assertThat(shop.value("select min(id) from customers")).isEqualTo("1");
    }

    @Test
    void onlyWhatChangedIsLoadedAgain() {
        shop.populate("demo");
        String guests =
                shop.value("select string_agg(id::text, ',' order by id) from customers where name <> 'Bo Osei'");
        shop.write("demo", DEMO + "  bo: {name: Bo Osei, email: bo@example.test}\n");

        shop.populate("demo");

        assertThat(shop.value("select count(*) from customers")).isEqualTo("27");
        assertThat(shop.value("select string_agg(id::text, ',' order by id) from customers where name <> 'Bo Osei'"))
                .isEqualTo(guests);
    }

    @Test
    void failureLeavesNothingBehind() {
        shop.write("twice", """
                customers:
                  ada: {name: Ada, email: same@example.test}
                  bo: {name: Bo, email: same@example.test}
                """);

        assertThatThrownBy(() -> shop.populate("twice")).isInstanceOf(RuntimeException.class);

        assertThat(shop.value("select count(*) from customers")).isEqualTo("0");
        assertThat(shop.value("select count(*) from populated_entries")).isEqualTo("0");
    }

    @Test
    void mistakesStopEverythingBeforeTheFirstRow() {
        shop.write("wrong", DEMO + "  bo: {name: Bo Osei}\n");

        assertThat(shop.populate("wrong")).isEqualTo(1);

        assertThat(shop.value("select count(*) from customers")).isEqualTo("0");
    }

    @Test
    void checkLoadsNothing() {
        assertThat(shop.populate("demo", "--check")).isZero();

        assertThat(shop.value("select count(*) from customers")).isEqualTo("0");
    }

    @Test
    void unknownScenarioOrOptionIsWrongUsage() {
        assertThat(shop.populate("nowhere")).isEqualTo(2);
        assertThat(shop.populate("demo", "--force")).isEqualTo(2);
        assertThat(shop.populate()).isEqualTo(2);
    }

    @Test
    void scenarioWithoutAFileOfThisServiceLoadsNothing() throws IOException {
        Files.createDirectories(scenarios.resolve("empty"));

        assertThat(shop.populate("empty")).isZero();
    }

    @Test
    void productionIsRefused() {
        try (Shop production = Shop.on(scenarios)) {
            assertThatExceptionOfType(DatabaseRefused.class)
                    .isThrownBy(() -> production.populateAsProduction("demo"))
                    .withMessageContaining("production");
            assertThatExceptionOfType(DatabaseRefused.class).isThrownBy(() -> production.populate("demo"));
        }
    }

    @Test
    void resetOfFiftyThousandRowsTakesLessThanTwoSeconds() {
        shop.write("crowd", """
                customers:
                  guest: !repeat {count: 50000, name: !fake name.full, email: !fake internet.email, joinedAt: !now -1d}
                """);
        shop.populate("demo");
        shop.populate("crowd", "--reset");

        long began = System.nanoTime();
        shop.populate("crowd", "--reset");
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(shop.value("select count(*) from customers")).isEqualTo("50000");
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    private String everything() {
        return shop.value("select string_agg(c::text, ';' order by id) from customers c")
                + shop.value("select string_agg(o::text, ';' order by id) from orders o");
    }
}
