package dev.offshoot.payments.page;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an {@code application/x-www-form-urlencoded} body; of a repeated one the first counts. */
final class FormFields {

    private FormFields() {}

    static Map<String, String> of(@Nullable String body) {
        return new QueryStringDecoder(body == null ? "" : body, StandardCharsets.UTF_8, false)
                .parameters().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                field -> field.getValue().getFirst().strip()));
    }
}
