package dev.offshoot.events.review;

import dev.offshoot.events.event.Event;
import dev.offshoot.identity.LocalUsers;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided about events. Only ever added to; of an erased person the words go. */
@Singleton
public class Reviews {

    private final ReviewRepository reviews;
    private final LocalUsers users;
    private final InstantSource clock;

    Reviews(ReviewRepository reviews, LocalUsers users, InstantSource clock) {
        this.reviews = reviews;
        this.users = users;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Review> of(long event) {
        return reviews.of(event);
    }

    public void note(Event event, UUID actor, Decision decision, @Nullable String comment) {
        reviews.append(event.key(), users.idOf(actor), decision.toString(), comment, clock.instant());
    }

    public void forgetWordsOf(UUID person) {
        reviews.forgetWordsOf(person);
    }
}
