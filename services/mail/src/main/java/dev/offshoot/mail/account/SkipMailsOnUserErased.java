package dev.offshoot.mail.account;

import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

@Singleton
class SkipMailsOnUserErased implements EventHandler<UserErased> {

    private final SkipMailsOfUser mails;

    SkipMailsOnUserErased(SkipMailsOfUser mails) {
        this.mails = mails;
    }

    @Override
    public void handle(UserErased event) {
        mails.all(event.userId(), "erased");
    }
}
