package dev.offshoot.mail.webhook;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.config.DeserializationConfiguration;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The provider adds fields when it likes: unknown ones are ignored here, unlike on our own routes. */
@Singleton
class WebhookJson {

    private final JsonMapper mapper;

    WebhookJson(ObjectMapper mapper, DeserializationConfiguration configuration) {
        this.mapper = lenient(mapper, configuration);
    }

    private static JsonMapper lenient(ObjectMapper mapper, DeserializationConfiguration configuration) {
        return mapper.cloneWithConfiguration(
                Optional.<io.micronaut.serde.config.SerdeConfiguration>empty().orElse(null), null, configuration);
    }

    JsonMapper mapper() {
        return mapper;
    }
}
