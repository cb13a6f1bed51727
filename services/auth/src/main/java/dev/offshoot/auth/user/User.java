package dev.offshoot.auth.user;

import static dev.offshoot.auth.user.UserStatus.ACTIVE;
import static dev.offshoot.auth.user.UserStatus.DEACTIVATED;
import static dev.offshoot.auth.user.UserStatus.ERASED;
import static dev.offshoot.auth.user.UserStatus.INVITED;
import static io.micronaut.data.annotation.Relation.Kind.EMBEDDED;

import dev.offshoot.contracts.auth.UserRegistered;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
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
 * @param version feeds ETag and directory, so every change raises it; signing in does not touch it
 */
@MappedEntity("users")
public record User(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        @TypeDef(type = DataType.STRING) UserStatus status,
        @Relation(EMBEDDED) Profile profile,
        @Nullable Long primaryEmailId,
        @TypeDef(type = DataType.STRING) Origin origin,
        @TypeDef(type = DataType.JSON) @Nullable Map<String, String> source,
        @Relation(EMBEDDED) AccessVersion access,
        int version,
        @Relation(EMBEDDED) History history) {

    /** Somebody who is known but has not answered yet. */
    public static User invited(
            UUID uuid, Profile profile, Origin origin, @Nullable Map<String, String> source, Instant now) {
        AccessVersion access = AccessVersion.first(now);
        return new User(null, uuid, INVITED, profile, null, origin, source, access, 1, History.created(now));
    }

    /** For rows whose key is taken before they are written. */
    public User identified(long key) {
        return new User(key, uuid, status, profile, primaryEmailId, origin, source, access, version, history);
    }

    public long key() {
        return Objects.requireNonNull(id, "Only stored users have a key");
    }

    public boolean isActive() {
        return status == ACTIVE;
    }

    public User activate(Profile profile, long primaryEmailId, Instant now) {
        require(ACTIVE);
        return next(ACTIVE, profile, primaryEmailId, access, history.registered(now));
    }

    public User deactivate(String reason, Instant now) {
        require(DEACTIVATED);
        return next(DEACTIVATED, profile, primaryEmailId, access.next(now), history.deactivated(reason, now));
    }

    public User reactivate(Instant now) {
        require(ACTIVE);
        return next(ACTIVE, profile, primaryEmailId, access.next(now), history.reactivated());
    }

    /** The UUID stays as a tombstone, so that it is never given to anybody else. */
    public User erase(Instant now) {
        require(ERASED);
        Profile nobody = Profile.unknown();
        AccessVersion last = access.next(now);
        return new User(id, uuid, ERASED, nobody, null, origin, null, last, version + 1, history.erased());
    }

    public User describe(Profile profile) {
        return next(status, profile, primaryEmailId, access, history);
    }

    public User preferAddress(long emailId) {
        return next(status, profile, emailId, access, history);
    }

    /** Roles or permissions are others now: tokens issued so far are outdated. */
    public User changeAccess(Instant now) {
        return next(status, profile, primaryEmailId, access.next(now), history);
    }

    /** What the platform learns once the account exists. */
    public UserRegistered registered(Instant now) {
        return new UserRegistered(
                uuid, origin.published(), isActive(), profile.locale(), profile.timeZone(), source, now);
    }

    private User next(
            UserStatus status, Profile profile, @Nullable Long primaryEmailId, AccessVersion access, History history) {
        return new User(id, uuid, status, profile, primaryEmailId, origin, source, access, version + 1, history);
    }

    private void require(UserStatus next) {
        if (!status.canBecome(next)) {
            throw UserProblem.USER_STATE.because("The account is " + status);
        }
    }
}
