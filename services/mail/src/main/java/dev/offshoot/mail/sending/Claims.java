package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.provider.ProviderState;
import dev.offshoot.mail.provider.Providers;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Claims by priority; every fifth mail is simply the oldest, however few a round may take, so nothing starves. */
@Singleton
class Claims {

    private static final int MOST = 100;
    private static final int OLDEST_IN = 5;

    private final Deliveries deliveries;
    private final ProviderState state;
    private final Providers providers;
    private final InstantSource clock;
    private int claimedInAll;

    Claims(Deliveries deliveries, ProviderState state, Providers providers, InstantSource clock) {
        this.deliveries = deliveries;
        this.state = state;
        this.providers = providers;
        this.clock = clock;
    }

    @Transactional
    List<Delivery> claim() {
        Instant now = clock.instant();
        int most = state.allowed(MOST, now);
        if (most == 0) {
            return List.of();
        }
        Instant lease = now.plus(providers.chosen().lease());
        int oldest = (claimedInAll % OLDEST_IN + most) / OLDEST_IN;
        List<Delivery> claimed = new ArrayList<>(deliveries.claim(now, lease, most - oldest));
        if (claimed.size() == most - oldest && oldest > 0) {
            claimed.addAll(deliveries.claimOldest(now, lease, oldest));
        }
        claimedInAll = (claimedInAll + claimed.size()) % OLDEST_IN;
        state.claimed(claimed.size());
        return claimed;
    }
}
