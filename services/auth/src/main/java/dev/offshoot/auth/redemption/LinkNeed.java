package dev.offshoot.auth.redemption;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a link asks for before it does anything. */
@Serdeable
public enum LinkNeed {
    @JsonProperty("password")
    PASSWORD,
    @JsonProperty("displayName")
    DISPLAY_NAME
}
