package dev.offshoot.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {

    private static final String STORED = """
            {"type": "object", "required": ["id", "kind"], "properties": {
                "id": {"type": "string", "format": "uuid"},
                "kind": {"type": "string", "enum": ["old", "new"]},
                "token": {"type": ["string", "null"], "x-secret": ["mail"]},
                "tags": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}}}}
            """;

    @Test
    void sameSchemaIsNoChange() {
        assertThat(objectionsAfter("", "")).isEmpty();
    }

    @Test
    void optionalFieldMayBeAdded() {
        assertThat(objectionsAfter("\"id\": {", "\"note\": {\"type\": [\"string\", \"null\"]}, \"id\": {"))
                .isEmpty();
    }

    @Test
    void constantAndReaderMayBeAdded() {
        assertThat(objectionsAfter("\"new\"]", "\"new\", \"newest\"]")).isEmpty();
        assertThat(objectionsAfter("[\"mail\"]", "[\"mail\", \"media\"]")).isEmpty();
    }

    @Test
    void renamedFieldIsRefused() {
        assertThat(objectionsAfter("\"tags\":", "\"labels\":")).containsExactly("tags was removed or renamed");
    }

    @Test
    void retypedFieldIsRefused() {
        assertThat(objectionsAfter("\"format\": \"uuid\"", "\"format\": \"date-time\""))
                .containsExactly("id changed its format from \"uuid\" to \"date-time\"");
    }

    @Test
    void newlyRequiredFieldIsRefused() {
        assertThat(objectionsAfter("[\"id\", \"kind\"]", "[\"id\", \"kind\", \"token\"]"))
                .containsExactly("token is newly required");
    }

    @Test
    void fieldThatMayNowBeAbsentIsRefused() {
        assertThat(objectionsAfter("[\"id\", \"kind\"]", "[\"id\"]")).containsExactly("kind may now be absent");
    }

    @Test
    void removedConstantIsRefused() {
        assertThat(objectionsAfter("[\"old\", \"new\"]", "[\"new\"]")).containsExactly("kind no longer knows [old]");
    }

    @Test
    void secretThatIsNoLongerSecretIsRefused() {
        assertThat(objectionsAfter(", \"x-secret\": [\"mail\"]", ""))
                .singleElement()
                .asString()
                .startsWith("token");
    }

    @Test
    void changesInsideListsAreSeen() {
        assertThat(objectionsAfter("\"name\": {\"type\": \"string\"}", "\"name\": {\"type\": \"integer\"}"))
                .containsExactly("tags[].name changed its type from \"string\" to \"integer\"");
    }

    private static List<String> objectionsAfter(String before, String after) {
        return SchemaChange.objections(parse(STORED), parse(STORED.replace(before, after)));
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
