package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.report.Subjects;
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
    private final Endings endings;
    private final Subjects subjects;
    private final MailSettings settings;
    private final InstantSource clock;

    Leases(
            Deliveries deliveries,
            DeliveryLog log,
            Endings endings,
            Subjects subjects,
            MailSettings settings,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.log = log;
        this.endings = endings;
        this.subjects = subjects;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void reclaim() {
        Instant now = clock.instant();
        note(deliveries.requeueUncalled(now), "lease-over");
        note(deliveries.leaveUncertain(now), "fate-unknown");
        if (settings.onUncertain().equals("resend")) {
            Instant tooOld = now.minus(settings.giveUpAfter());
            deliveries
                    .uncertainSince(tooOld)
                    .forEach(delivery -> endings.fail(subjects.of(delivery), "gave-up", false));
            note(deliveries.requeueUncertain(now, settings.uncertainWait().toSeconds(), tooOld), "sent-again");
        }
    }

    private void note(List<Long> changed, String reason) {
        log.add(changed, Happening.POSTPONED, Map.of("reason", reason));
    }
}
