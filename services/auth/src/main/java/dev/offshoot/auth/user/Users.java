package dev.offshoot.auth.user;

import dev.offshoot.contracts.auth.UserUpdated;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads, locks and stores people, and announces what others may know of them. */
@Singleton
public class Users {

    private static final Duration SIGN_IN_NOTED = Duration.ofHours(1);

    private final UserRepository users;
    private final Outbox outbox;
    private final InstantSource clock;

    Users(UserRepository users, Outbox outbox, InstantSource clock) {
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    public User find(UUID uuid) {
        return known(uuid).orElseThrow(() -> notFound(uuid));
    }

    public Optional<User> known(UUID uuid) {
        return users.findByUuid(uuid);
    }

    public User byKey(long id) {
        return users.findById(id).orElseThrow();
    }

    public List<User> findAll(Collection<UUID> uuids) {
        return uuids.isEmpty() ? List.of() : users.findByUuidIn(uuids);
    }

    /** For changes of status, roles or profile: one at a time. */
    public User lock(UUID uuid) {
        return users.lock(uuid).orElseThrow(() -> notFound(uuid));
    }

    public Optional<User> lockKnown(UUID uuid) {
        return users.lock(uuid);
    }

    /** Nobody changes the status while this transaction starts a session. */
    public User hold(long id) {
        return users.hold(id).orElseThrow();
    }

    public User save(User user) {
        return users.save(user);
    }

    public List<User> saveAll(Collection<User> all) {
        return all.isEmpty() ? List.of() : users.saveAll(all);
    }

    public void updateAll(Collection<User> all) {
        if (!all.isEmpty()) {
            users.updateAll(all);
        }
    }

    public User update(User user) {
        return users.update(user);
    }

    /** Stores what others may know and tells their directories. */
    public User update(User user, List<String> changed) {
        User updated = users.update(user);
        outbox.append(new UserUpdated(updated.uuid(), updated.version(), changed));
        return updated;
    }

    /** Before {@link #hold}: two sign-ins that both held the row would wait for each other. */
    public void noteSignIn(long id) {
        Instant now = clock.instant();
        users.touchSignIn(id, now, now.minus(SIGN_IN_NOTED));
    }

    /** What an import knows of the time before. */
    public void setHistory(long id, Instant registeredAt, @Nullable Instant lastSignInAt) {
        users.setHistory(id, registeredAt, lastSignInAt);
    }

    public List<User> accessChangedSince(Instant since) {
        return users.accessChangedSince(since);
    }

    public List<User> showing(UUID pictureId) {
        return users.lockByPicture(pictureId);
    }

    public List<User> unanswered(Instant before, int limit) {
        return users.unanswered(before, limit);
    }

    private static RuntimeException notFound(UUID uuid) {
        return UserProblem.USER_NOT_FOUND.because("No user " + uuid);
    }
}
