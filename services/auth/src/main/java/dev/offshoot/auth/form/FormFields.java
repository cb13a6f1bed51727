package dev.offshoot.auth.form;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of an {@code application/x-www-form-urlencoded} body; of a repeated one the first counts. */
public final class FormFields {

    private FormFields() {}

    public static Map<String, String> of(String body) {
        return new QueryStringDecoder(body, StandardCharsets.UTF_8, false)
                .parameters().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> field.getValue().getFirst()));
    }
}
