package dev.offshoot.contracts.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Why a provider said no, as far as it may be told. */
@Serdeable
public enum DeclineReason {
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("expired-card")
    EXPIRED_CARD,
    @JsonProperty("authentication")
    AUTHENTICATION,
    @JsonProperty("other")
    OTHER
}
