package dev.offshoot.auth.signin;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ConfirmRequest(@NotBlank @Size(max = 400) String password) {

    @Override
    public String toString() {
        return "ConfirmRequest[…]";
    }
}
