package dev.offshoot.[=service];

import dev.offshoot.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which types are excused, and why, stands in {@code .template.yml}. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
[#if allowing?size == 0]
        return ArchitectureRules.ofService("dev.offshoot.[=service]").tests();
[#else]
        return ArchitectureRules.ofService("dev.offshoot.[=service]")
[#list allowing as type]
                .allowing("[=type]")
[/#list]
                .tests();
[/#if]
    }
}
