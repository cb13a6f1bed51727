package dev.offshoot.events.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where an event stands. */
@Serdeable
public enum EventStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("in-review")
    IN_REVIEW,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("cancelled")
    CANCELLED;

    /** An editor's changes are still possible. */
    public boolean isEditable() {
        return switch (this) {
            case DRAFT, IN_REVIEW, REJECTED, PUBLISHED -> true;
            case CANCELLED -> false;
        };
    }

    /** It must not lose what a review asks for. */
    public boolean needsCompleteness() {
        return switch (this) {
            case IN_REVIEW, PUBLISHED -> true;
            case DRAFT, REJECTED, CANCELLED -> false;
        };
    }

    boolean canBecome(EventStatus next) {
        return switch (this) {
            case DRAFT -> next == IN_REVIEW;
            case IN_REVIEW -> next == DRAFT || next == PUBLISHED || next == REJECTED;
            case REJECTED -> next == IN_REVIEW || next == PUBLISHED;
            case PUBLISHED -> next == REJECTED || next == CANCELLED;
            case CANCELLED -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
