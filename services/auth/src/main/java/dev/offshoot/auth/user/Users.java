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
    private final UserRows rows;
    private final Outbox outbox;
    private final InstantSource clock;

    Users(UserRepository users, UserRows rows, Outbox outbox, InstantSource clock) {
        this.users = users;
        this.rows = rows;
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
        return users.findAll(uuids.stream().map(UUID::toString).toList());
    }

    /** For changes of status, roles or profile: one at a time. */
    public User lock(UUID uuid) {
        return users.lock(uuid).orElseThrow(() -> notFound(uuid));
    }

    public User lockByKey(long id) {
        return users.lockByKey(id).orElseThrow();
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

    /** For rows that are copied. */
    public List<Long> takeKeys(int number) {
        return rows.takeKeys(number);
    }

    /** Thousands at once, each with a key that was taken for it. */
    public void copyAll(List<User> all) {
        rows.copy(all);
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

    /**
     * Before {@link #hold}: two sign-ins that both held the row would wait for each other.
     *
     * @param lastSignInAt as read without a lock; noted again after an hour
     */
    public void noteSignIn(long id, @Nullable Instant lastSignInAt) {
        Instant now = clock.instant();
        if (lastSignInAt == null || lastSignInAt.isBefore(now.minus(SIGN_IN_NOTED))) {
            users.noteSignIn(id, now);
        }
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
