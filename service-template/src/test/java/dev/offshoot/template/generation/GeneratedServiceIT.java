package dev.offshoot.template.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.template.RealCheckout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the guide promises: a service made in a copy of this checkout compiles, migrates and passes its own tests without a
 * hand on it. One of the longest names is checked for its layout, because lines of code break where names are long.
 */
class GeneratedServiceIT {

    private static final String TESTS = "Invoice*,ArchitectureTest,SchemaCompatibilityTest,AsyncApiTest,CatalogueTest";

    @TempDir
    private Path copy = Path.of("");

    @Test
    @Timeout(600)
    void aNewServicePassesItsOwnTests() throws IOException, InterruptedException {
        RealCheckout.copyTo(copy);
        new NewService(copy).make(new ServiceRequest("invoices", null, null));
        new NewService(copy).make(new ServiceRequest("accommodationrecords", "classifiedentry", "Has a long name."));
        MavenOfCopy maven = MavenOfCopy.prepare(copy);

        maven.run("-pl", "services/accommodationrecords", "spotless:check");
        Duration took = maven.run(
                "-pl",
                "libs/contracts,services/invoices",
                "test",
                "-Dtest=" + TESTS,
                "-Dsurefire.failIfNoSpecifiedTests=false");

        System.out.println("a new service was compiled and tested in " + took.toSeconds() + " s");
        Path reports = copy.resolve("services/invoices/target/surefire-reports");
        assertThat(reports.resolve("TEST-dev.offshoot.invoices.InvoicesIT.xml")).exists();
        assertThat(reports.resolve("TEST-dev.offshoot.invoices.ArchitectureTest.xml"))
                .exists();
        assertThat(reports.resolve("TEST-dev.offshoot.invoices.invoice.InvoiceTest.xml"))
                .exists();
    }
}
