package dev.offshoot.events.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What the door is told. */
@Serdeable
enum ScanResult {
    @JsonProperty("admitted")
    ADMITTED,
    @JsonProperty("already-admitted")
    ALREADY_ADMITTED,
    @JsonProperty("void")
    VOID,
    @JsonProperty("not-confirmed")
    NOT_CONFIRMED,
    @JsonProperty("wrong-event")
    WRONG_EVENT,
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("too-early")
    TOO_EARLY,
    @JsonProperty("too-late")
    TOO_LATE;

    /** As stored. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ScanResult of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
