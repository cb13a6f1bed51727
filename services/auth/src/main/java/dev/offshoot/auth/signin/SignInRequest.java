package dev.offshoot.auth.signin;

import dev.offshoot.auth.session.Delivery;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param delivery cookie unless it says token */
@Serdeable
record SignInRequest(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 400) String password,
        @Nullable Delivery delivery,
        @Nullable Boolean remember) {

    Delivery deliveryOrCookie() {
        return delivery == null ? Delivery.COOKIE : delivery;
    }

    @Override
    public String toString() {
        return "SignInRequest[…]";
    }
}
