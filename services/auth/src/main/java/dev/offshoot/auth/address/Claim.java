package dev.offshoot.auth.address;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far an address is proved; anything but unverified blocks it for others. */
@Serdeable
public enum Claim {
    @JsonProperty("unverified")
    UNVERIFIED,
    @JsonProperty("invited")
    INVITED,
    @JsonProperty("verified")
    VERIFIED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
