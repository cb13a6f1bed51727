package dev.offshoot.web.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

@Serdeable
public enum Delivery {
    @JsonProperty("pick-up")
    PICK_UP,
    @JsonProperty("by-mail")
    BY_MAIL
}
