package dev.offshoot.mail.webhook;

import dev.offshoot.contracts.mail.DeliveryBounced;
import dev.offshoot.contracts.mail.DeliveryDelivered;
import dev.offshoot.contracts.mail.DeliveryFailed;
import dev.offshoot.contracts.mail.DeliverySent;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.delivery.DeliveryStatus;
import dev.offshoot.mail.report.DeliveryReports;
import dev.offshoot.mail.report.Subject;
import dev.offshoot.mail.report.Subjects;
import dev.offshoot.mail.suppression.SuppressionReason;
import dev.offshoot.mail.suppression.SuppressionScope;
import dev.offshoot.mail.suppression.Suppressions;
import dev.offshoot.mail.topic.Preferences;
import dev.offshoot.mail.topic.Topic;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What follows from a provider's event: who is told, who gets no more mails. Joins the running transaction. */
@Singleton
class Consequences {

    private static final String MASKED = "•••";
    private static final String PROVIDER = "provider";

    private final Suppressions suppressions;
    private final Preferences preferences;
    private final DeliveryReports reports;
    private final Subjects subjects;

    Consequences(Suppressions suppressions, Preferences preferences, DeliveryReports reports, Subjects subjects) {
        this.suppressions = suppressions;
        this.preferences = preferences;
        this.reports = reports;
        this.subjects = subjects;
    }

    void told(Delivery delivery, DeliveryStatus status, String reason) {
        Subject subject = subjects.of(delivery);
        String provider = Optional.ofNullable(delivery.provider()).orElse(PROVIDER);
        switch (status) {
            case SENT -> reports.progress(subject, DeliverySent::new, provider);
            case DELIVERED -> reports.progress(subject, DeliveryDelivered::new, provider);
            case BOUNCED -> reports.problem(subject, DeliveryBounced::new, reason, true);
            case FAILED -> reports.problem(subject, DeliveryFailed::new, reason, reason.equals("dropped"));
            case QUEUED, SENDING, UNCERTAIN, SKIPPED -> {}
        }
    }

    void bounced(Delivery delivery) {
        suppressAll(delivery, SuppressionReason.HARD_BOUNCE);
    }

    void invalid(Delivery delivery) {
        suppressAll(delivery, SuppressionReason.INVALID);
    }

    private void suppressAll(Delivery delivery, SuppressionReason reason) {
        delivery.triedAddress()
                .ifPresent(hash -> suppressions.suppressAddress(
                        hash, MASKED, reason, subjects.of(delivery).user()));
    }

    void complained(Delivery delivery) {
        delivery.triedAddress()
                .ifPresent(hash -> suppressions.put(
                        hash, MASKED, SuppressionScope.OPTIONAL, null, SuppressionReason.COMPLAINT, PROVIDER));
    }

    /** With an account the switch goes off; without one the topic is suppressed for the address. */
    void unsubscribed(Delivery delivery) {
        Topic topic = subjects.of(delivery).version().topic();
        if (topic.essential()) {
            return;
        }
        if (delivery.userId() != null) {
            preferences.set(delivery.userId(), topic, false, "unsubscribe");
        } else {
            delivery.triedAddress()
                    .ifPresent(hash -> suppressions.put(
                            hash,
                            MASKED,
                            SuppressionScope.TOPIC,
                            topic.storedId(),
                            SuppressionReason.UNSUBSCRIBED,
                            PROVIDER));
        }
    }
}
