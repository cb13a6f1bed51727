package dev.offshoot.auth.redemption;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a redeemed link has done. */
@Serdeable
public enum Outcome {
    @JsonProperty("registered")
    REGISTERED,
    @JsonProperty("activated")
    ACTIVATED,
    @JsonProperty("password-changed")
    PASSWORD_CHANGED,
    @JsonProperty("address-verified")
    ADDRESS_VERIFIED
}
