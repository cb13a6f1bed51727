package dev.offshoot.events.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What the caller has to do with an event. */
@Serdeable
enum Involvement {
    @JsonProperty("owner")
    OWNER,
    @JsonProperty("team")
    TEAM,
    @JsonProperty("attending")
    ATTENDING,
    /** For reviewers: what waits for a decision, changed after one, or has no owner who could act. */
    @JsonProperty("review")
    REVIEW
}
