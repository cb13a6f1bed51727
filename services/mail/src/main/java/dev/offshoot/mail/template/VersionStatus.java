package dev.offshoot.mail.template;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

@Serdeable
enum VersionStatus {
    DRAFT,
    REVIEW,
    PUBLISHED,
    RETIRED;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
