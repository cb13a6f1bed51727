package dev.offshoot.mail.message;

import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to send; the same business key again gives the first message. */
@Serdeable
record SendMessage(
        @Size(max = 80) String template,
        @NotEmpty @Size(max = 500) List<Recipient> to,
        @Nullable List<String> copies,
        Map<String, Object> parameters,
        @Nullable @Size(max = 35) String locale,
        @Nullable @Size(max = 200) String businessKey,
        @Nullable Instant sendAt,
        @Nullable Instant expiresAt) {}
