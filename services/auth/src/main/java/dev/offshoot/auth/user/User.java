package dev.offshoot.auth.user;

import static dev.offshoot.auth.user.UserStatus.ACTIVE;
import static dev.offshoot.auth.user.UserStatus.DEACTIVATED;
import static dev.offshoot.auth.user.UserStatus.ERASED;
import static dev.offshoot.auth.user.UserStatus.INVITED;

import dev.offshoot.contracts.auth.UserRegistered;
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
 * A person.
 *
 * @param accessVersion tokens below it are outdated
 * @param version feeds ETag and directory; signing in does not touch it
 */
@MappedEntity("users")
public record User(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        @TypeDef(type = DataType.STRING) UserStatus status,
        @Nullable String displayName,
        @Nullable String fullName,
        String locale,
        String timeZone,
        @Nullable UUID pictureId,
        @Nullable Long primaryEmailId,
        @TypeDef(type = DataType.STRING) Origin origin,
        @TypeDef(type = DataType.JSON) @Nullable Map<String, String> source,
        int accessVersion,
        Instant accessChangedAt,
        int version,
        Instant createdAt,
        @Nullable Instant registeredAt,
        @Nullable Instant lastSignInAt,
        @Nullable Instant deactivatedAt,
        @Nullable String deactivatedReason) {

    /** Somebody who is known but has not answered yet. */
    public static User invited(
            UUID uuid, Profile profile, Origin origin, @Nullable Map<String, String> source, Instant now) {
        return new User(
                null,
                uuid,
                INVITED,
                profile.displayName(),
                profile.fullName(),
                profile.locale(),
                profile.timeZone(),
                profile.pictureId(),
                null,
                origin,
                source,
                1,
                now,
                1,
                now,
                null,
                null,
                null,
                null);
    }

    public long key() {
        return Objects.requireNonNull(id, "Only stored users have a key");
    }

    public boolean isActive() {
        return status == ACTIVE;
    }

    public Profile profile() {
        return new Profile(displayName, fullName, locale, timeZone, pictureId);
    }

    public User activate(Profile profile, long primaryEmailId, Instant now) {
        require(ACTIVE);
        return new User(
                id,
                uuid,
                ACTIVE,
                profile.displayName(),
                profile.fullName(),
                profile.locale(),
                profile.timeZone(),
                profile.pictureId(),
                primaryEmailId,
                origin,
                source,
                accessVersion,
                accessChangedAt,
                version + 1,
                createdAt,
                now,
                lastSignInAt,
                null,
                null);
    }

    public User deactivate(String reason, Instant now) {
        require(DEACTIVATED);
        return moved(DEACTIVATED, now, reason);
    }

    public User reactivate(Instant now) {
        require(ACTIVE);
        return moved(ACTIVE, now, null);
    }

    /** The UUID stays as a tombstone, so that it is never given to anybody else. */
    public User erase(Instant now) {
        require(ERASED);
        return new User(
                id,
                uuid,
                ERASED,
                null,
                null,
                "en",
                "UTC",
                null,
                null,
                origin,
                null,
                accessVersion + 1,
                now,
                version + 1,
                createdAt,
                registeredAt,
                null,
                deactivatedAt,
                deactivatedReason);
    }

    public User describe(Profile profile) {
        return new User(
                id,
                uuid,
                status,
                profile.displayName(),
                profile.fullName(),
                profile.locale(),
                profile.timeZone(),
                profile.pictureId(),
                primaryEmailId,
                origin,
                source,
                accessVersion,
                accessChangedAt,
                version + 1,
                createdAt,
                registeredAt,
                lastSignInAt,
                deactivatedAt,
                deactivatedReason);
    }

    public User preferAddress(long emailId) {
        return new User(
                id,
                uuid,
                status,
                displayName,
                fullName,
                locale,
                timeZone,
                pictureId,
                emailId,
                origin,
                source,
                accessVersion,
                accessChangedAt,
                version + 1,
                createdAt,
                registeredAt,
                lastSignInAt,
                deactivatedAt,
                deactivatedReason);
    }

    /** Roles or permissions are others now: tokens issued so far are outdated. */
    public User changeAccess(Instant now) {
        return new User(
                id,
                uuid,
                status,
                displayName,
                fullName,
                locale,
                timeZone,
                pictureId,
                primaryEmailId,
                origin,
                source,
                accessVersion + 1,
                now,
                version + 1,
                createdAt,
                registeredAt,
                lastSignInAt,
                deactivatedAt,
                deactivatedReason);
    }

    /** What the platform learns once the account exists. */
    public UserRegistered registered(Instant now) {
        return new UserRegistered(uuid, origin.published(), isActive(), locale, timeZone, source, now);
    }

    private User moved(UserStatus next, Instant now, @Nullable String reason) {
        return new User(
                id,
                uuid,
                next,
                displayName,
                fullName,
                locale,
                timeZone,
                pictureId,
                primaryEmailId,
                origin,
                source,
                accessVersion + 1,
                now,
                version + 1,
                createdAt,
                registeredAt,
                lastSignInAt,
                next == DEACTIVATED ? now : null,
                reason);
    }

    private void require(UserStatus next) {
        if (!status.canBecome(next)) {
            throw UserProblem.USER_STATE.because("The account is " + status);
        }
    }
}
