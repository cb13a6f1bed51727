package dev.offshoot.payments;

import dev.offshoot.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which types are excused, and why, stands in {@code .template.yml}. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.ofService("dev.offshoot.payments").tests();
    }
}
