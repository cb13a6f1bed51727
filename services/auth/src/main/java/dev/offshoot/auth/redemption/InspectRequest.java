package dev.offshoot.auth.redemption;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record InspectRequest(@NotBlank @Size(max = 200) String token) {

    @Override
    public String toString() {
        return "InspectRequest[…]";
    }
}
