package dev.offshoot.auth.address;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What an address is for. */
@Serdeable
public enum AddressLabel {
    @JsonProperty("personal")
    PERSONAL,
    @JsonProperty("work")
    WORK,
    @JsonProperty("other")
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
