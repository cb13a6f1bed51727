package dev.offshoot.identity;

import dev.offshoot.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** The framework's rules and health indicators answer by publishers. */
    @TestFactory
    Stream<DynamicTest> rules() {
        return ArchitectureRules.ofLibrary("dev.offshoot.identity")
                .allowing(
                        "dev.offshoot.identity.access.AccessRule", "dev.offshoot.identity.revocation.RevocationHealth")
                .tests();
    }
}
