package dev.offshoot.auth.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What holds the session. */
@Serdeable
enum SessionKind {
    @JsonProperty("browser")
    BROWSER,
    @JsonProperty("app")
    APP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
