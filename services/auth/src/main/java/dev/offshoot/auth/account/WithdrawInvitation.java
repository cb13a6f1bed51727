package dev.offshoot.auth.account;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.UserProblem;
import dev.offshoot.auth.user.UserStatus;
import dev.offshoot.auth.user.Users;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Takes back what nobody answered: the account is erased, the address is free again. */
@Singleton
public class WithdrawInvitation {

    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final int AT_ONCE = 500;

    private final Users users;
    private final Erasure erasure;
    private final SecurityEvents audit;
    private final InstantSource clock;

    WithdrawInvitation(Users users, Erasure erasure, SecurityEvents audit, InstantSource clock) {
        this.users = users;
        this.erasure = erasure;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void withdraw(UUID id, Actor actor) {
        User user = users.lock(id);
        if (user.status() == UserStatus.ERASED) {
            return;
        }
        if (user.status() != UserStatus.INVITED) {
            throw UserProblem.USER_STATE.because("The account is " + user.status());
        }
        erasure.erase(user);
        audit.record(actor.did(SecurityEventType.INVITATION_WITHDRAWN, id));
    }

    /** @return whether some were left for another round */
    @Transactional
    public boolean expire() {
        List<User> unanswered = users.unanswered(clock.instant().minus(PATIENCE), AT_ONCE);
        unanswered.forEach(invited -> {
            User user = users.lock(invited.uuid());
            if (user.status() == UserStatus.INVITED) {
                erasure.erase(user);
                audit.record(SecurityEvent.by("service:auth", SecurityEventType.ERASED, user.uuid()));
            }
        });
        return unanswered.size() == AT_ONCE;
    }
}
