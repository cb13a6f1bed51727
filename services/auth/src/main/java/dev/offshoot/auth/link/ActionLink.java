package dev.offshoot.auth.link;

import io.micronaut.data.annotation.DataTransformer;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that was sent.
 *
 * @param keyId the ring entry its token is computed with
 */
@MappedEntity("action_links")
public record ActionLink(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        @TypeDef(type = DataType.STRING) LinkPurpose purpose,
        @Nullable Long userId,
        String address,
        String addressKey,
        @TypeDef(type = DataType.JSON) @Nullable Map<String, String> data,
        int keyId,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant redeemedAt,
        @Nullable Instant withdrawnAt,

        @DataTransformer(write = "cast(? as inet)") @Nullable
        String requestedFrom) {

    long key() {
        return Objects.requireNonNull(id, "Only stored links have a key");
    }

    public Map<String, String> typed() {
        return data == null ? Map.of() : data;
    }

    /** Refuses a link that was used, withdrawn or is too old. */
    ActionLink requireOpen(Instant now) {
        if (redeemedAt != null) {
            throw LinkProblem.LINK_USED.because("The link was used");
        }
        if (withdrawnAt != null || !now.isBefore(expiresAt)) {
            throw LinkProblem.LINK_EXPIRED.because("The link is no longer valid");
        }
        return this;
    }
}
