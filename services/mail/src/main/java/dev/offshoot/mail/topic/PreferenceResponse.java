package dev.offshoot.mail.topic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A switch as its owner sees it. */
@Serdeable
record PreferenceResponse(
        String topic,
        String group,
        String title,
        boolean enabled,
        @JsonProperty("default") boolean enabledByDefault,
        boolean essential,
        @Nullable Instant changedAt) {}
