package dev.offshoot.events.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Only events with a seat to be had now. */
@Serdeable
enum SeatsWanted {
    @JsonProperty("available")
    AVAILABLE
}
