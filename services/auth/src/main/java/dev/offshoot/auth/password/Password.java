package dev.offshoot.auth.password;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param keyId the ring entry whose pepper went into the hash; null for a hash taken over from elsewhere
 * @param chosen false as long as the person has not set it here
 */
@MappedEntity("passwords")
public record Password(
        @Id long userId, String hash, @Nullable Integer keyId, Instant changedAt, boolean chosen) {}
