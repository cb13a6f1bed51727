package dev.offshoot.testing;

import dev.offshoot.testing.architecture.ArchitectureRules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.ofLibrary("dev.offshoot.testing").tests();
    }

    /** These cannot depend on this library, which depends on them. */
    @TestFactory
    Stream<DynamicContainer> rulesOfTheLibrariesBelow() {
        return Stream.of("backing", "contracts", "database", "service").map(ArchitectureTest::below);
    }

    private static DynamicContainer below(String library) {
        ArchitectureRules rules = ArchitectureRules.ofLibrary("dev.offshoot." + library)
                .sources(Path.of("..", library, "src", "main", "java"))
                .allowing("dev.offshoot.backing.BackingSettings", "dev.offshoot.service.Serving");
        return DynamicContainer.dynamicContainer(library, rules.tests());
    }
}
