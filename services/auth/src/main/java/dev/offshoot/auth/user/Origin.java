package dev.offshoot.auth.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.offshoot.contracts.auth.UserOrigin;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How an account came to be, as the database spells it. */
@Serdeable
public enum Origin {
    @JsonProperty("self")
    SELF,
    @JsonProperty("invitation")
    INVITATION,
    @JsonProperty("import")
    IMPORT,
    @JsonProperty("bootstrap")
    BOOTSTRAP;

    public UserOrigin published() {
        return switch (this) {
            case SELF -> UserOrigin.SELF;
            case INVITATION -> UserOrigin.INVITATION;
            case IMPORT -> UserOrigin.IMPORT;
            case BOOTSTRAP -> UserOrigin.BOOTSTRAP;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
