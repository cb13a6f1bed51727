package dev.offshoot.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureRulesTest {

    private static final String SAMPLE = "dev.offshoot.testing.architecture.sample";
    private static final JavaClasses CLASSES = Written.classes(new ClassFileImporter(), SAMPLE);

    @Test
    void everyRuleOnNamesAndCallsFindsItsOffender() {
        assertThat(Forbidden.rules(SAMPLE, Set.of()).filter(ArchitectureRulesTest::isBroken))
                .extracting(ArchRule::getDescription)
                .containsExactly(
                        "no package is a catch-all (util, common, helper, misc)",
                        "no type is named …Util, …Helper, …Manager, …Impl, Abstract…, Base… or My…",
                        "nothing is injected into fields",
                        "no static field changes",
                        "time comes from an injected InstantSource",
                        "settings come from a settings record, not from System.getenv",
                        "no reactive types: virtual threads make blocking cheap");
    }

    @Test
    void allowedTypesMayReadClockAndEnvironment() {
        Set<String> allowed = Set.of(SAMPLE + ".util.TimeHelper", SAMPLE + ".customer.CustomerRepository");

        assertThat(Forbidden.rules(SAMPLE, allowed).filter(ArchitectureRulesTest::isBroken))
                .extracting(ArchRule::getDescription)
                .containsExactly(
                        "no package is a catch-all (util, common, helper, misc)",
                        "no type is named …Util, …Helper, …Manager, …Impl, Abstract…, Base… or My…",
                        "nothing is injected into fields",
                        "no static field changes");
    }

    @Test
    void everyRuleOnDependenciesFindsItsOffender() {
        assertThat(Dependencies.rules(SAMPLE).filter(ArchitectureRulesTest::isBroken))
                .extracting(ArchRule::getDescription)
                .containsExactly(
                        "nobody depends on a service's classes",
                        "nothing knows a controller",
                        "every package is @NullMarked");
    }

    @Test
    void manyParametersAndManyRoutesAreFound() {
        assertThat(Sizes.rules(SAMPLE).flatMap(ArchitectureRulesTest::violations))
                .containsExactly(
                        SAMPLE + ".invoice.CrowdedController takes 7 parameters",
                        SAMPLE + ".invoice.CrowdedController has 8 routes");
    }

    @Test
    void swallowedExceptionsAreFound(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Deaf.java"), """
                class Deaf {
                    void swallows() {
                        try {
                            run();
                        } catch (Exception | LinkageError ignored) {
                            later(() -> { throw new IllegalStateException(ignored); });
                        }
                    }
                    void answers() {
                        try {
                            run();
                        } catch (Exception failed) {
                            if (isOver()) {
                                throw new IllegalStateException(failed);
                            }
                        } catch (Throwable worse) {
                        }
                    }
                }
                """);

        assertThat(Sources.in(folder).swallowedExceptions(Set.of()))
                .extracting(line -> line.substring(line.indexOf("Deaf.java")))
                .containsExactly("Deaf.java:5", "Deaf.java:16");
        assertThat(Sources.in(folder).swallowedExceptions(Set.of("Deaf"))).isEmpty();
    }

    @Test
    void cyclesAreFound() {
        assertThat(isBroken(Dependencies.noCycles(SAMPLE))).isTrue();
        assertThat(isBroken(Dependencies.noCyclesBelow(SAMPLE))).isTrue();
        assertThat(isBroken(Dependencies.noCyclesBelow(SAMPLE + ".invoice"))).isFalse();
    }

    @Test
    void aServiceExposesNothingAndKeepsItsRepositories() {
        assertThat(Services.rules(SAMPLE).filter(ArchitectureRulesTest::isBroken))
                .extracting(ArchRule::getDescription)
                .containsExactly(
                        "a type is public because another package uses it",
                        "a repository is used in its own package only");
    }

    @Test
    void longMethodsAndFilesAreFound(@TempDir Path folder) throws Exception {
        String body = "        count++;\n".repeat(39);
        Files.writeString(
                folder.resolve("Long.java"),
                "class Long {\n    int count;\n    void fits() {\n        count--;\n    }\n    void tooLong() {\n"
                        + body + "    }\n}\n// comment".concat("\n// more".repeat(360)));

        Sources sources = Sources.in(folder);

        assertThat(sources.longMethods()).singleElement().asString().endsWith("Long.java:6: tooLong has 41 lines");
        assertThat(sources.longFiles()).singleElement().asString().endsWith("has 408 lines");
    }

    @Test
    void tasksWithoutIssueAndAuthorsAreFound(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Left.java"), """
                /** @author somebody */
                class Left {
                    // TODO some day
                    // TODO #12 rename
                    String word = "TODO";
                }
                """);

        assertThat(Sources.in(folder).leftovers())
                .extracting(line -> line.substring(line.indexOf("Left.java")))
                .containsExactlyInAnyOrder("Left.java:3: // TODO some day", "Left.java:1: /** @author somebody */");
    }

    private static Stream<String> violations(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails().stream();
    }

    private static boolean isBroken(ArchRule rule) {
        return rule.evaluate(CLASSES).hasViolation();
    }
}
