package dev.offshoot.contracts.schema;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A generated document among the resources. {@code -Doffshoot.contracts=write} stores it anew. */
record StoredDocument(Path file) {

    static final Path RESOURCES = Path.of("src/main/resources");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOW_TO_STORE =
            "store it with ./mvnw -pl libs/contracts test -Doffshoot.contracts=write";

    static StoredDocument at(String path) {
        return new StoredDocument(RESOURCES.resolve(path));
    }

    Optional<JsonNode> read() throws IOException {
        return Files.exists(file) ? Optional.of(JSON.readTree(file.toFile())) : Optional.empty();
    }

    /** Stores the document when asked to; otherwise it has to be stored already. */
    void expect(JsonNode generated) throws IOException {
        String text = print(generated);
        if ("write".equals(System.getProperty("offshoot.contracts"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            throw new AssertionError(file + " is not what the records say; " + HOW_TO_STORE);
        }
    }

    private static String print(JsonNode document) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(document) + "\n";
    }
}
