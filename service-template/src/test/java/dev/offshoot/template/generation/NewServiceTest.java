package dev.offshoot.template.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.template.RealCheckout;
import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.answers.Services;
import dev.offshoot.template.check.TemplateCheck;
import dev.offshoot.template.tree.FailingFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewServiceTest {

    @TempDir
    private Path copy = Path.of("");

    private Map<String, String> before = Map.of();

    @BeforeEach
    void aCopy() {
        RealCheckout.copyEssentialsTo(copy);
        before = RealCheckout.contents(copy);
    }

    @Test
    void aServiceHasItsPlaceEverywhereAndPassesTheCheck() throws IOException {
        List<String> paths = make("invoices", null);

        assertThat(paths)
                .contains(
                        "pom.xml",
                        "deploy/routes/invoices.yml",
                        "populator/scenarios/demo/invoices.yml",
                        "populator/scenarios/empty/invoices.yml",
                        "services/invoices/Dockerfile",
                        "services/invoices/src/main/resources/db/migration/V001__create_invoices.sql",
                        "libs/contracts/src/main/java/dev/offshoot/contracts/invoices/InvoiceCreated.java");
        assertThat(read("pom.xml")).contains("<module>services/invoices</module>");
        assertThat(read("services/invoices/.template.yml"))
                .contains("service: invoices\nport: 8\n", "aggregate: invoice\n");
        assertThat(new TemplateCheck(copy).findings(List.of())).isEmpty();
    }

    @Test
    void removingItLeavesNoTrace() {
        make("invoices", null);
        assertThat(RealCheckout.contents(copy)).isNotEqualTo(before);

        new RemoveService(copy).remove("invoices");

        assertThat(RealCheckout.contents(copy)).isEqualTo(before);
        assertThat(copy.resolve("services/invoices")).doesNotExist();
        assertThat(copy.resolve("libs/contracts/src/main/java/dev/offshoot/contracts/invoices"))
                .doesNotExist();
    }

    @Test
    void twoServicesDoNotKnowOfEachOther() {
        make("invoices", null);
        Map<String, String> withOne = RealCheckout.contents(copy);

        make("offers", null);
        assertThat(read("services/offers/.template.yml")).contains("port: 9\n");
        new RemoveService(copy).remove("offers");

        assertThat(RealCheckout.contents(copy)).isEqualTo(withOne);
    }

    @Test
    void aNameOfTheDesignGetsItsPort() {
        make("conversations", null);

        assertThat(read("services/conversations/.template.yml")).contains("port: 5\n");
    }

    @Test
    void packagesThatOthersHaveFilledStay() {
        make("media", "picture");
        new RemoveService(copy).remove("media");

        assertThat(RealCheckout.contents(copy)).isEqualTo(before);
    }

    @Test
    void theSameNameGivesTheSameBytes(@TempDir Path other) {
        RealCheckout.copyEssentialsTo(other);

        make("invoices", null);
        new NewService(other).make(new ServiceRequest("invoices", null, null));

        assertThat(RealCheckout.contents(other)).isEqualTo(RealCheckout.contents(copy));
    }

    @Test
    void twoAtOnceDoNotLoseEachOthersPlaces() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> made = threads.invokeAll(Stream.of("invoices", "offers", "orders", "parcels")
                    .map(name -> (Callable<Boolean>) () -> isMade(name))
                    .toList());
            for (Future<Boolean> one : made) {
                one.get();
            }
        }

        assertThat(new TemplateCheck(copy).findings(List.of())).isEmpty();
        assertThat(Services.of(copy).answers()).extracting(Answers::port).doesNotHaveDuplicates();
        assertThat(Services.of(copy).answers()).hasSizeGreaterThan(3);
    }

    private boolean isMade(String name) {
        try {
            make(name, null);
            return true;
        } catch (TemplateRefusal busy) {
            assertThat(busy).hasMessageContaining("another new-service");
            return false;
        }
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        Files.writeString(copy.resolve("deploy/routes/invoices.yml"), "somebody's");

        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> make("invoices", null))
                .withMessageContaining("deploy/routes/invoices.yml is there already");
        assertThat(read("deploy/routes/invoices.yml")).isEqualTo("somebody's");
    }

    @Test
    void aServiceOfThePlatformCannotBeRemoved() {
        assertThatExceptionOfType(TemplateRefusal.class)
                .isThrownBy(() -> new RemoveService(copy).remove("auth"))
                .withMessageContaining("was not made by new-service");
        assertThat(RealCheckout.contents(copy)).isEqualTo(before);
    }

    @Test
    void whereverTheFileSystemFailsTheTreeStaysAsItWas() {
        int tried = 0;
        for (int change = 1; ; change += 11) {
            FailingFileSystem failing = new FailingFileSystem();
            failing.failAt(change);
            try {
                new NewService(failing.path(copy)).make(new ServiceRequest("invoices", null, null));
                break;
            } catch (TemplateRefusal told) {
                tried++;
                assertThat(RealCheckout.contents(copy)).as("change %s", change).isEqualTo(before);
                assertThat(copy.resolve("services/invoices")).doesNotExist();
                assertThat(copy.resolve(".offshoot")).doesNotExist();
            }
        }
        assertThat(tried).isGreaterThan(8);
    }

    @Test
    void aRemovalThatFailsTakesNothing() {
        make("invoices", null);
        Map<String, String> made = RealCheckout.contents(copy);
        int tried = 0;
        for (int change = 1; ; change += 5) {
            FailingFileSystem failing = new FailingFileSystem();
            failing.failAt(change);
            try {
                new RemoveService(failing.path(copy)).remove("invoices");
                break;
            } catch (TemplateRefusal told) {
                tried++;
                assertThat(RealCheckout.contents(copy)).as("change %s", change).isEqualTo(made);
            }
        }
        assertThat(tried).isGreaterThan(3);
        assertThat(RealCheckout.contents(copy)).isEqualTo(before);
    }

    private List<String> make(String name, @Nullable String aggregate) {
        return new NewService(copy).make(new ServiceRequest(name, aggregate, null));
    }

    private String read(String path) {
        return String.valueOf(RealCheckout.contents(copy).get(path));
    }
}
