package dev.offshoot.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.contracts.Catalogue;
import dev.offshoot.contracts.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCompatibilityTest {

    private final Schemas schemas = new Schemas();

    @ParameterizedTest
    @MethodSource("contracts")
    void recordStillFitsTheStoredSchema(Contract contract) throws IOException {
        JsonNode generated = schemas.of(contract);
        StoredDocument stored = StoredDocument.at(contract.schemaPath());

        List<String> objections = stored.read()
                .map(before -> SchemaChange.objections(before, generated))
                .orElse(List.of());

        assertThat(objections)
                .as(
                        "%s changed incompatibly: events on the way and subscribers still have the old shape. "
                                + "Leave it as it is and publish a new type, such as %s.v2",
                        contract.type(), contract.type())
                .isEmpty();
        stored.expect(generated);
    }

    @Test
    void everyStoredSchemaHasItsType() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(StoredDocument.RESOURCES.resolve("schemas"))) {
            List<String> stored =
                    files.map(file -> "schemas/" + file.getFileName()).toList();

            assertThat(stored)
                    .as("types are never removed: somebody may still subscribe")
                    .containsExactlyInAnyOrderElementsOf(
                            contracts().map(Contract::schemaPath).toList());
        }
    }

    private static Stream<Contract> contracts() {
        return Catalogue.platform().contracts().stream();
    }
}
