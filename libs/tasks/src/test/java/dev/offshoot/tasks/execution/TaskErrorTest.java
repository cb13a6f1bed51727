package dev.offshoot.tasks.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskErrorTest {

    private static final JsonNode DATA = JsonNode.createObjectNode(Map.of(
            "id", JsonNode.createStringNode("5f0c1f9e-54a5-4a52-9d3c-0d7f5a8f3b11"),
            "name", JsonNode.createStringNode("Ada Lovelace"),
            "cities", JsonNode.createArrayNode(List.of(JsonNode.createStringNode("Łódź")))));

    @Test
    void wordsOfTheDataAreMaskedAndIdsAreNot() {
        String error = error("Ada Lovelace of Łódź, 5f0c1f9e-54a5-4a52-9d3c-0d7f5a8f3b11, is away");

        assertThat(error)
                .startsWith(
                        "java.lang.IllegalStateException: ••• of •••, 5f0c1f9e-54a5-4a52-9d3c-0d7f5a8f3b11, is away");
    }

    @Test
    void aWordThatIsPartOfALongerOneLeavesNothingOfIt() {
        JsonNode data = JsonNode.createObjectNode(Map.of(
                "first", JsonNode.createStringNode("Ada"),
                "name", JsonNode.createStringNode("Ada Lovelace"),
                "last", JsonNode.createStringNode("Lovelace of Ockham")));

        assertThat(TaskError.of(new IllegalStateException("Ada Lovelace is no Lovelace of Ockham, says Ada"), data))
                .startsWith("java.lang.IllegalStateException: ••• is no •••, says •••");
    }

    @Test
    void whatLooksLikeAPersonIsMasked() {
        String error = error("ada@example.test, +34 600 123 456, ES9121000418450200051332, 192.0.2.7, order 4711");

        assertThat(error).startsWith("java.lang.IllegalStateException: •••, •••, •••, •••, order 4711");
    }

    @Test
    void ofAStatementOnlyItsStateIsKept() {
        SQLException cause = new SQLException("Key (email)=(grace@example.test) already exists: Grace", "23505");

        String error = TaskError.of(new IllegalStateException("Not stored: Grace", cause), DATA);

        assertThat(error)
                .contains("java.lang.IllegalStateException", "because of java.sql.SQLException: SQLSTATE 23505")
                .doesNotContain("Grace")
                .doesNotContain("grace");
    }

    @Test
    void errorIsBounded() {
        assertThat(error("x".repeat(10_000))).hasSize(2_000);
    }

    private static String error(String message) {
        return TaskError.of(new IllegalStateException(message), DATA);
    }
}
