package dev.offshoot.auth.me;

import dev.offshoot.auth.address.AddressLabel;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record AddEmail(
        @NotBlank @Size(max = 254) String address, @Nullable AddressLabel label) {

    AddressLabel labelOrPersonal() {
        return label == null ? AddressLabel.PERSONAL : label;
    }
}
