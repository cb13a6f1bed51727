package dev.offshoot.events.platform;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The fields of an {@code application/x-www-form-urlencoded} body; of a repeated one the first counts. */
public final class FormFields {

    private final Map<String, String> fields;

    private FormFields(Map<String, String> fields) {
        this.fields = fields;
    }

    public static FormFields of(String body) {
        return new FormFields(new QueryStringDecoder(body, StandardCharsets.UTF_8, false)
                .parameters().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> field.getValue().getFirst())));
    }

    /** Empty when it was not sent. */
    public String get(String name) {
        return Objects.requireNonNullElse(fields.get(name), "");
    }

    @Override
    public String toString() {
        return "FormFields" + fields.keySet();
    }
}
