package dev.offshoot.broker.outage;

import dev.offshoot.contracts.broker.ServiceLost;
import dev.offshoot.contracts.broker.ServiceReturned;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** The services that are lost: a row each, so that one of all instances tells of it, once. */
@Singleton
class Outages {

    private final OutageRepository outages;
    private final Outbox outbox;
    private final InstantSource clock;

    Outages(OutageRepository outages, Outbox outbox, InstantSource clock) {
        this.outages = outages;
        this.outbox = outbox;
        this.clock = clock;
    }

    Set<String> lost() {
        return Set.copyOf(outages.services());
    }

    @Transactional
    void lost(String service, Instant since) {
        if (outages.begin(service, since) > 0) {
            outbox.append(new ServiceLost(service, since));
        }
    }

    @Transactional
    void returned(String service) {
        if (outages.end(service) > 0) {
            outbox.append(new ServiceReturned(service, clock.instant()));
        }
    }

    /** The routing knows it no longer: it neither is lost nor returns. */
    @Transactional
    void forget(String service) {
        outages.end(service);
    }
}
