package dev.offshoot.broker;

import dev.offshoot.testing.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        // Netty declares what a decoder does as "throws Exception"; ClientConnection hands it to the pipeline.
        return ArchitectureRules.ofService("dev.offshoot.broker")
                .allowing("dev.offshoot.broker.edge.ClientConnection")
                .tests();
    }
}
