package dev.offshoot.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * Everything auth revoked within the last 15 minutes, longer than any access token lives.
 *
 * @param keys ids of signing keys
 * @param clients names of disabled clients
 */
@Serdeable
public record RevocationList(List<UUID> sessions, List<UserAccess> users, List<String> keys, List<String> clients) {

    /** @param accessVersion the least {@code ver} a token of this person may carry */
    @Serdeable
    public record UserAccess(UUID id, int accessVersion, boolean active) {}
}
