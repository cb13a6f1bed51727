package dev.offshoot.events.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What it costs: something is free, or something has a price. */
@Serdeable
enum Price {
    @JsonProperty("free")
    FREE,
    @JsonProperty("paid")
    PAID
}
