package dev.offshoot.auth.signin;

import dev.offshoot.auth.attempt.Attempt;
import dev.offshoot.auth.attempt.Attempts;
import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.session.SessionProblem;
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
import java.util.UUID;

/** What a wrong password leaves behind. */
@Singleton
class FailedSignIn {

    private static final String ANONYMOUS = "anonymous";
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
    ProblemException refuse(Optional<Account> account, Attempt attempt, Visitor visitor) {
        UUID user = account.map(Account::uuid).orElse(null);
        audit.record(SecurityEvent.by(ANONYMOUS, SecurityEventType.SIGN_IN_FAILED, user)
                .from(visitor));
        account.ifPresent(owner -> attempts.lockBlock(attempt).ifPresent(until -> noteBlock(owner, until, visitor)));
        return SessionProblem.INVALID_CREDENTIALS.because("Address or password is wrong");
    }

    /** Once per block, though several wrong passwords at once may have used up the budget. */
    private void noteBlock(Account account, Instant until, Visitor visitor) {
        SecurityEvent block = SecurityEvent.by(ANONYMOUS, SecurityEventType.SIGN_IN_BLOCKED, account.uuid())
                .from(visitor)
                .with("until", until.toString());
        if (audit.recordOnce(block, clock.instant().minus(TOLD_AT_MOST)) && account.active()) {
            tellOwner(account.uuid(), until);
        }
    }

    private void tellOwner(UUID owner, Instant until) {
        Instant now = clock.instant();
        SecurityEvent locked = SecurityEvent.by(ANONYMOUS, SecurityEventType.USER_LOCKED, owner);
        if (!until.isBefore(now.plus(WORTH_TELLING)) && audit.recordOnce(locked, now.minus(TOLD_AT_MOST))) {
            outbox.append(new UserLocked(owner, until));
        }
    }
}
