package dev.offshoot.auth.redemption;

import dev.offshoot.auth.session.Delivery;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record RedeemRequest(
        @NotBlank @Size(max = 200) String token,
        @Nullable @Size(max = 400) String password,

        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String displayName,

        @Nullable Delivery delivery,
        @Nullable Boolean remember) {

    @Override
    public String toString() {
        return "RedeemRequest[…]";
    }
}
