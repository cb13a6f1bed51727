package dev.offshoot.mail.sending;

import dev.offshoot.identity.DirectoryUnavailable;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.mail.delivery.Delivery;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round: claims, gathers, writes, passes the gate, hands over. */
@Singleton
class DeliveryWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    private final Claims claims;
    private final Jobs jobs;
    private final Fetching fetching;
    private final Writing writing;
    private final Dispatch dispatch;
    private final Postponements postponements;

    DeliveryWorker(
            Claims claims,
            Jobs jobs,
            Fetching fetching,
            Writing writing,
            Dispatch dispatch,
            Postponements postponements) {
        this.claims = claims;
        this.jobs = jobs;
        this.fetching = fetching;
        this.writing = writing;
        this.dispatch = dispatch;
        this.postponements = postponements;
    }

    /** @return how many deliveries were claimed */
    int round() throws InterruptedException {
        List<Delivery> claimed = claims.claim();
        if (claimed.isEmpty()) {
            return 0;
        }
        try {
            List<Composed> untouched = dispatch.send(writing.write(fetching.complete(jobs.gather(claimed))));
            if (!untouched.isEmpty()) {
                postponements.giveBack(untouched);
            }
        } catch (DirectoryUnavailable | IdentityUnavailable e) {
            LOG.warn("{} mails wait: {}", claimed.size(), e.getMessage());
            postponements.await(claimed, "directory-away");
        }
        return claimed.size();
    }

    /** A round that runs ends early: its mails that nobody was called for are given back. */
    void stop() {
        dispatch.stop();
    }
}
