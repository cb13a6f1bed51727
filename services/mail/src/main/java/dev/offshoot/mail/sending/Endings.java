package dev.offshoot.mail.sending;

import dev.offshoot.contracts.mail.DeliveryBounced;
import dev.offshoot.contracts.mail.DeliveryFailed;
import dev.offshoot.contracts.mail.DeliverySkipped;
import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.DeliveryStatus;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.report.DeliveryReports;
import dev.offshoot.mail.report.Subject;
import dev.offshoot.mail.suppression.SuppressionReason;
import dev.offshoot.mail.suppression.Suppressions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The states a delivery ends in, and who is told. Every method joins the running transaction. */
@Singleton
class Endings {

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final HandedOverSecrets secrets;
    private final Suppressions suppressions;
    private final DeliveryReports reports;
    private final MailMetrics metrics;

    Endings(
            Deliveries deliveries,
            DeliveryLog log,
            HandedOverSecrets secrets,
            Suppressions suppressions,
            DeliveryReports reports,
            MailMetrics metrics) {
        this.deliveries = deliveries;
        this.log = log;
        this.secrets = secrets;
        this.suppressions = suppressions;
        this.reports = reports;
        this.metrics = metrics;
    }

    /** @param gate what the gate saw, for those who ask why */
    void skip(Job job, Refusal refusal, Map<String, String> gate) {
        String reason = refusal.toString();
        Map<String, String> detail = new HashMap<>(gate);
        detail.put("reason", reason);
        if (end(job.subject(), DeliveryStatus.SKIPPED, reason, Happening.SKIPPED, detail) && refusal.reported()) {
            reports.problem(job.subject(), DeliverySkipped::new, reason, true);
        }
    }

    void fail(Subject subject, String reason, boolean permanent) {
        if (end(subject, DeliveryStatus.FAILED, reason, Happening.DROPPED, Map.of("reason", reason))) {
            reports.problem(subject, DeliveryFailed::new, reason, permanent);
        }
    }

    /** The address gets no more mails, decided in the same transaction. */
    void bounce(Job job, String reason) {
        Map<String, String> detail = Map.of("reason", reason);
        if (!end(job.subject(), DeliveryStatus.BOUNCED, "recipient-refused", Happening.BOUNCED, detail)) {
            return;
        }
        String address = job.address();
        if (address != null) {
            suppressions.suppressAddress(address, SuppressionReason.HARD_BOUNCE, job.user());
        }
        reports.problem(job.subject(), DeliveryBounced::new, reason, true);
    }

    private boolean end(
            Subject subject, DeliveryStatus status, String reason, Happening happening, Map<String, String> detail) {
        long id = subject.delivery().storedId();
        if (deliveries.end(id, status.toString(), reason) == 0) {
            return false;
        }
        log.add(id, happening, detail);
        metrics.count(subject, status.toString(), "none");
        secrets.wipe(List.of(subject.message()));
        return true;
    }
}
