package dev.offshoot.payments.request;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asked: an account or an address. */
@Serdeable
record PayerBody(
        @Nullable UUID userId,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 16) String locale) {}
