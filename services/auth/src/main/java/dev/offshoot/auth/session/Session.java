package dev.offshoot.auth.session;

import static dev.offshoot.auth.session.RefreshVerdict.ADVANCE;
import static dev.offshoot.auth.session.RefreshVerdict.ENDED;
import static dev.offshoot.auth.session.RefreshVerdict.FORGED;
import static dev.offshoot.auth.session.RefreshVerdict.REPEAT;
import static dev.offshoot.auth.session.RefreshVerdict.REPEAT_LATE;
import static dev.offshoot.auth.session.RefreshVerdict.REUSED;

import dev.offshoot.auth.secret.HexColumn;
import dev.offshoot.auth.token.Proof;
import io.micronaut.data.annotation.DataTransformer;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of one person on one device.
 *
 * @param uuid the {@code sid} claim
 * @param salt goes into every refresh token of the session
 * @param keyId the ring entry its refresh tokens are made with
 * @param generation of the refresh token that is valid now
 */
@MappedEntity("sessions")
record Session(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        long userId,
        @TypeDef(type = DataType.STRING) SessionKind kind,

        @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) @Nullable
        String cookieHash,

        @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) @Nullable
        String csrfHash,

        @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) @Nullable
        String salt,

        int keyId,
        int generation,
        @Nullable Instant rotatedAt,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> methods,
        Instant authenticatedAt,
        boolean remember,

        @DataTransformer(write = "cast(? as inet)") @Nullable
        String ip,

        @Nullable String userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant idleExpiresAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @TypeDef(type = DataType.STRING) @Nullable EndReason endReason) {

    long key() {
        return Objects.requireNonNull(id, "Only stored sessions have a key");
    }

    boolean isLive(Instant now) {
        return endedAt == null && now.isBefore(idleExpiresAt) && now.isBefore(expiresAt);
    }

    /** What to do with a refresh token of this session whose MAC holds. */
    RefreshVerdict judge(int presented, Instant now, RefreshSettings settings) {
        if (presented > generation) {
            return FORGED;
        }
        if (!isLive(now)) {
            return ENDED;
        }
        if (presented == generation) {
            return ADVANCE;
        }
        return presented == generation - 1 ? judgeFormer(now, settings) : REUSED;
    }

    private RefreshVerdict judgeFormer(Instant now, RefreshSettings settings) {
        Duration since = Duration.between(Objects.requireNonNull(rotatedAt), now);
        if (since.compareTo(settings.refreshGrace()) <= 0) {
            return REPEAT;
        }
        return since.compareTo(settings.refreshLate()) <= 0 ? REPEAT_LATE : REUSED;
    }

    Instant lastsUntil() {
        return idleExpiresAt.isBefore(expiresAt) ? idleExpiresAt : expiresAt;
    }

    Proof proof() {
        return new Proof(uuid, kind.toString(), methods, authenticatedAt);
    }
}
