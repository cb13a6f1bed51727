package dev.offshoot.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the style guide for one module, each as a test:
 *
 * <pre>{@code
 * class ArchitectureTest {
 *     @TestFactory
 *     Stream<DynamicTest> rules() {
 *         return ArchitectureRules.ofService("dev.offshoot.mail").tests();
 *     }
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    /** Where compiled page templates lie, which use public types of their service. */
    private static final String TEMPLATES = "gg.jte.generated";

    private final String root;
    private final boolean service;
    private final Set<String> allowed = new HashSet<>();
    private Path sources = Path.of("src/main/java");

    private ArchitectureRules(String root, boolean service) {
        this.root = root;
        this.service = service;
    }

    /** @param root the module's package */
    public static ArchitectureRules ofLibrary(String root) {
        return new ArchitectureRules(root, false);
    }

    /** @param root the service's package */
    public static ArchitectureRules ofService(String root) {
        return new ArchitectureRules(root, true);
    }

    /** These top-level types may read the clock or the environment, touch reactive types, or catch everything. Say why beside the call. */
    public ArchitectureRules allowing(String... types) {
        allowed.addAll(Arrays.asList(types));
        return this;
    }

    /** Where the sources lie, for a module that cannot run its own rules because this library depends on it. */
    public ArchitectureRules sources(Path folder) {
        sources = folder;
        return this;
    }

    /** Reads compiled classes from the class path, sources from the module's folder, where Maven starts tests. */
    public Stream<DynamicTest> tests() {
        JavaClasses classes = Written.classes(
                new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS),
                root,
                TEMPLATES);
        Stream<ArchRule> rules = Stream.of(
                        Forbidden.rules(root, allowed),
                        Stream.of(cycles()),
                        Dependencies.rules(root),
                        Sizes.rules(root),
                        service ? Services.rules(root) : Stream.<ArchRule>empty())
                .flatMap(some -> some);
        return Stream.concat(
                rules.map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes))),
                Sources.in(sources).tests(allowed));
    }

    /** In a library the root package is the surface, known to the inside and knowing it. */
    private ArchRule cycles() {
        return service ? Dependencies.noCycles(root) : Dependencies.noCyclesBelow(root);
    }
}
