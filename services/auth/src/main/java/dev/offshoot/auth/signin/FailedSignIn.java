package dev.offshoot.auth.signin;

import dev.offshoot.auth.attempt.Attempt;
import dev.offshoot.auth.attempt.Attempts;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.session.SessionProblem;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.contracts.auth.UserLocked;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What a wrong password leaves behind. */
@Singleton
class FailedSignIn {

    private static final Duration WORTH_TELLING = Duration.ofMinutes(15);
    private static final Duration TOLD_AT_MOST = Duration.ofDays(1);

    private final Attempts attempts;
    private final SecurityEvents audit;
    private final Outbox outbox;
    private final InstantSource clock;

    FailedSignIn(Attempts attempts, SecurityEvents audit, Outbox outbox, InstantSource clock) {
        this.attempts = attempts;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ProblemException refuse(Optional<User> user, Attempt attempt, Visitor visitor) {
        audit.record(SecurityEvent.by(
                        "anonymous",
                        SecurityEventType.SIGN_IN_FAILED,
                        user.map(User::uuid).orElse(null))
                .from(visitor));
        user.filter(User::isActive).ifPresent(owner -> tellOwner(owner, attempt));
        return SessionProblem.INVALID_CREDENTIALS.because("Address or password is wrong");
    }

    private void tellOwner(User owner, Attempt attempt) {
        Instant now = clock.instant();
        attempts.blockedUntil(attempt)
                .filter(until -> !until.isBefore(now.plus(WORTH_TELLING)))
                .filter(until ->
                        !audit.isKnownSince(SecurityEventType.USER_LOCKED, owner.uuid(), now.minus(TOLD_AT_MOST)))
                .ifPresent(until -> {
                    outbox.append(new UserLocked(owner.uuid(), until));
                    audit.record(SecurityEvent.by("anonymous", SecurityEventType.USER_LOCKED, owner.uuid()));
                });
    }
}
