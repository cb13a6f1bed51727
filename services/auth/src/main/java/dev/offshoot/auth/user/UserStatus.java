package dev.offshoot.auth.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a person stands; erased is final. */
@Serdeable
public enum UserStatus {
    @JsonProperty("invited")
    INVITED,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("deactivated")
    DEACTIVATED,
    @JsonProperty("erased")
    ERASED;

    boolean canBecome(UserStatus next) {
        return switch (this) {
            case INVITED -> next == ACTIVE || next == ERASED;
            case ACTIVE -> next == DEACTIVATED || next == ERASED;
            case DEACTIVATED -> next == ACTIVE || next == ERASED;
            case ERASED -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
