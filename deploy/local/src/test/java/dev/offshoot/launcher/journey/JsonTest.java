package dev.offshoot.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, Object> value =
                Map.of("text", "a \"quoted\" \\ word", "list", List.of(1, true), "object", Map.of("amount", "25.00"));

        assertThat(Json.read(Json.write(value))).isEqualTo(value);
    }
}
