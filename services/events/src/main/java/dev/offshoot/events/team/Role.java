package dev.offshoot.events.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.offshoot.events.event.Category;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does at an event. Attending is no role. */
@Serdeable
public enum Role {
    @JsonProperty("speaker")
    SPEAKER,
    @JsonProperty("collaborator")
    COLLABORATOR,
    @JsonProperty("trainer")
    TRAINER,
    @JsonProperty("facilitator")
    FACILITATOR,
    @JsonProperty("coach")
    COACH,
    @JsonProperty("host")
    HOST;

    public boolean fits(Category category) {
        return switch (this) {
            case SPEAKER, COLLABORATOR -> true;
            case TRAINER -> category == Category.WORKSHOP;
            case FACILITATOR, COACH, HOST -> category == Category.SUMMIT;
        };
    }

    /** A role by its word, if it is one and the category has it. */
    static Optional<Role> find(String word, Category category) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(word) && role.fits(category))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
