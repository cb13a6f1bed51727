package dev.offshoot.events.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** By the clock: not ended, ended, or both. */
@Serdeable
enum When {
    @JsonProperty("upcoming")
    UPCOMING,
    @JsonProperty("past")
    PAST,
    @JsonProperty("all")
    ALL
}
