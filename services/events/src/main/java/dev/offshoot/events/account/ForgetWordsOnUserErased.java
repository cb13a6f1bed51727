package dev.offshoot.events.account;

import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.events.review.Reviews;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

/** The words of an erased person go; who decided stays, as an id without a name. */
@Singleton
class ForgetWordsOnUserErased implements EventHandler<UserErased> {

    private final Reviews reviews;
    private final OwnedEventRepository owned;

    ForgetWordsOnUserErased(Reviews reviews, OwnedEventRepository owned) {
        this.reviews = reviews;
        this.owned = owned;
    }

    @Override
    public void handle(UserErased event) {
        reviews.forgetWordsOf(event.userId());
        owned.leaveOwnerless(event.userId());
    }
}
