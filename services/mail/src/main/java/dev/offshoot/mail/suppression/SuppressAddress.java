package dev.offshoot.mail.suppression;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An operator spares an address. */
@Serdeable
record SuppressAddress(
        @Email @Size(max = 254) String address,
        SuppressionScope scope,
        @Nullable @Size(max = 40) String topic,
        @NotBlank @Size(max = 300) String note) {}
