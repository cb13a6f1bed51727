package dev.offshoot.events.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.http.Json;
import io.micronaut.json.tree.JsonNode;
import org.junit.jupiter.api.Test;

/** The examples of RFC 7396, appendix A, that an event can meet. */
class MergePatchTest {

    @Test
    void whatIsNamedIsReplacedAndNullRemoves() {
        assertThat(merged("{\"a\":\"b\",\"b\":\"c\"}", "{\"a\":\"z\",\"b\":null}"))
                .isEqualTo(json("{\"a\":\"z\"}"));
    }

    @Test
    void objectsAreMergedInside() {
        assertThat(merged("{\"a\":{\"b\":\"c\"}}", "{\"a\":{\"b\":\"d\",\"c\":null}}"))
                .isEqualTo(json("{\"a\":{\"b\":\"d\"}}"));
        assertThat(merged("{}", "{\"a\":{\"bb\":{\"ccc\":null}}}")).isEqualTo(json("{\"a\":{\"bb\":{}}}"));
    }

    @Test
    void listsAreReplacedAsAWhole() {
        assertThat(merged("{\"a\":[{\"b\":\"c\"}]}", "{\"a\":[1]}")).isEqualTo(json("{\"a\":[1]}"));
    }

    private static JsonNode merged(String target, String patch) {
        return MergePatch.apply(json(target), json(patch));
    }

    private static JsonNode json(String text) {
        return Json.read(text);
    }
}
