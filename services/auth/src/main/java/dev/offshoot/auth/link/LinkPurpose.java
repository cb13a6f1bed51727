package dev.offshoot.auth.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a link opens. */
@Serdeable
public enum LinkPurpose {
    @JsonProperty("registration")
    REGISTRATION,
    @JsonProperty("invitation")
    INVITATION,
    @JsonProperty("bootstrap")
    BOOTSTRAP,
    @JsonProperty("password-reset")
    PASSWORD_RESET,
    @JsonProperty("verify-address")
    VERIFY_ADDRESS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
