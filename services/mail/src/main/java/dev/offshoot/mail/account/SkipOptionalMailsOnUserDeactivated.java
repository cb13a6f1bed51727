package dev.offshoot.mail.account;

import dev.offshoot.contracts.auth.UserDeactivated;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

@Singleton
class SkipOptionalMailsOnUserDeactivated implements EventHandler<UserDeactivated> {

    private final SkipMailsOfUser mails;

    SkipOptionalMailsOnUserDeactivated(SkipMailsOfUser mails) {
        this.mails = mails;
    }

    @Override
    public void handle(UserDeactivated event) {
        mails.optional(event.userId(), "user-inactive");
    }
}
