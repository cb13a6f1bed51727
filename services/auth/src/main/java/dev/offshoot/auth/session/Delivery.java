package dev.offshoot.auth.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How a new session reaches its holder. */
@Serdeable
public enum Delivery {
    @JsonProperty("cookie")
    COOKIE,
    @JsonProperty("token")
    TOKEN
}
