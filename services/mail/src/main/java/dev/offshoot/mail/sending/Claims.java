package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.provider.ProviderState;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Claims by priority; a part of each round is simply the oldest, so nothing starves. */
@Singleton
class Claims {

    private static final int MOST = 100;
    private static final int OLDEST = 20;

    private final Deliveries deliveries;
    private final ProviderState state;
    private final InstantSource clock;

    Claims(Deliveries deliveries, ProviderState state, InstantSource clock) {
        this.deliveries = deliveries;
        this.state = state;
        this.clock = clock;
    }

    @Transactional
    List<Delivery> claim() {
        Instant now = clock.instant();
        int most = state.allowed(MOST, now);
        if (most == 0) {
            return List.of();
        }
        Instant lease = now.plus(Gate.LEASE);
        int byPriority = Math.max(1, most - OLDEST);
        List<Delivery> claimed = new ArrayList<>(deliveries.claim(now, lease, byPriority));
        if (claimed.size() == byPriority && most > byPriority) {
            claimed.addAll(deliveries.claimOldest(now, lease, most - byPriority));
        }
        return claimed;
    }
}
