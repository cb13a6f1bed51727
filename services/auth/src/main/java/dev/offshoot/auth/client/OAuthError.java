package dev.offshoot.auth.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** As RFC 6749 spells it. */
@Serdeable
record OAuthError(
        String error, @JsonProperty("error_description") String description) {}
