package dev.offshoot.auth.task;

import dev.offshoot.auth.account.WithdrawInvitation;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;

/** Erases who never answered an invitation. */
@Singleton
@Recurring(name = "auth.expire-invitations", every = "24h")
class ExpireInvitations implements RecurringTask {

    private final WithdrawInvitation invitations;

    ExpireInvitations(WithdrawInvitation invitations) {
        this.invitations = invitations;
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = invitations.expire();
        }
    }
}
