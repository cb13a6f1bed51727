package dev.offshoot.mail.template;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to show; without parameters the sample. */
@Serdeable
record PreviewRequest(
        @Nullable Integer version,
        @Nullable String locale,
        @Nullable Map<String, Object> parameters) {}
