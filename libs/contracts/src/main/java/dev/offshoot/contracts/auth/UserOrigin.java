package dev.offshoot.contracts.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How an account came to be. */
@Serdeable
public enum UserOrigin {
    @JsonProperty("self")
    SELF,
    @JsonProperty("invitation")
    INVITATION,
    @JsonProperty("import")
    IMPORT,
    @JsonProperty("bootstrap")
    BOOTSTRAP
}
