package dev.offshoot.auth.signing;

import static dev.offshoot.auth.signing.KeyState.ANNOUNCED;
import static dev.offshoot.auth.signing.KeyState.RETIRED;
import static dev.offshoot.auth.signing.KeyState.SIGNING;

import dev.offshoot.auth.secret.HexColumn;
import io.micronaut.data.annotation.DataTransformer;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param kid thumbprint of RFC 7638
 * @param privateSealed gone once the key is no longer published
 * @param keyId the ring entry it is sealed with
 */
@MappedEntity("signing_keys")
record SigningKey(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        String kid,
        @DataTransformer(write = "cast(? as jsonb)") String publicJwk,

        @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) @Nullable
        String privateSealed,

        int keyId,
        @TypeDef(type = DataType.STRING) KeyState state,
        Instant announcedAt,
        @Nullable Instant signingFrom,
        @Nullable Instant retiredAt) {

    boolean hasSignedFor(KeySettings settings, Instant now) {
        return signingFrom != null && !signingFrom.plus(settings.sign()).isAfter(now);
    }

    boolean needsSuccessor(KeySettings settings, Instant now) {
        return signingFrom != null
                && !signingFrom.plus(settings.sign()).minus(settings.announce()).isAfter(now);
    }

    boolean wasAnnouncedFor(KeySettings settings, Instant now) {
        return !announcedAt.plus(settings.announce()).isAfter(now);
    }

    boolean isPublished(KeySettings settings, Instant now) {
        return switch (state) {
            case ANNOUNCED, SIGNING -> true;
            case RETIRED ->
                retiredAt != null && retiredAt.plus(settings.retain()).isAfter(now);
            case REVOKED -> false;
        };
    }

    SigningKey sign(Instant now) {
        return new SigningKey(id, uuid, kid, publicJwk, privateSealed, keyId, SIGNING, announcedAt, now, null);
    }

    SigningKey retire(Instant now) {
        return new SigningKey(id, uuid, kid, publicJwk, privateSealed, keyId, RETIRED, announcedAt, signingFrom, now);
    }

    SigningKey withoutPrivate() {
        return new SigningKey(id, uuid, kid, publicJwk, null, keyId, state, announcedAt, signingFrom, retiredAt);
    }

    static SigningKey announced(UUID uuid, String kid, String publicJwk, String sealed, int keyId, Instant now) {
        return new SigningKey(null, uuid, kid, publicJwk, sealed, keyId, ANNOUNCED, now, null, null);
    }
}
