package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.settings.MailSettings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Decides about deliveries whose worker died. */
@Singleton
public class Leases {

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final MailSettings settings;
    private final InstantSource clock;

    Leases(Deliveries deliveries, DeliveryLog log, MailSettings settings, InstantSource clock) {
        this.deliveries = deliveries;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void reclaim() {
        Instant now = clock.instant();
        note(deliveries.requeueUncalled(now), "lease-over");
        note(deliveries.leaveUncertain(now), "fate-unknown");
        if (settings.onUncertain().equals("resend")) {
            note(deliveries.requeueUncertain(now.minus(settings.uncertainWait()), now), "sent-again");
        }
    }

    private void note(List<Long> changed, String reason) {
        log.add(changed, Happening.POSTPONED, Map.of("reason", reason));
    }
}
