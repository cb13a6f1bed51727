package dev.offshoot.mail.sending;

import dev.offshoot.contracts.mail.DeliverySent;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.DeliveryRows;
import dev.offshoot.mail.delivery.DeliveryStatus;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.provider.Outcome;
import dev.offshoot.mail.report.DeliveryReports;
import dev.offshoot.mail.report.Subject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records the mails a provider took, many at once. Joins the running transaction. */
@Singleton
class SentMails {

    private final DeliveryRows deliveries;
    private final DeliveryLog log;
    private final HandedOverSecrets secrets;
    private final DeliveryReports reports;
    private final MailMetrics metrics;

    SentMails(
            DeliveryRows deliveries,
            DeliveryLog log,
            HandedOverSecrets secrets,
            DeliveryReports reports,
            MailMetrics metrics) {
        this.deliveries = deliveries;
        this.log = log;
        this.secrets = secrets;
        this.reports = reports;
        this.metrics = metrics;
    }

    /** @param calls all of them taken */
    void record(List<Ended> calls, Instant now) {
        if (calls.isEmpty()) {
            return;
        }
        Map<Long, @Nullable String> providerIds = new HashMap<>();
        calls.forEach(call -> providerIds.put(id(call), ((Outcome.Taken) call.outcome()).providerId()));
        Set<Long> sent = deliveries.sent(providerIds, now);
        List<Ended> fresh =
                calls.stream().filter(call -> sent.contains(id(call))).toList();
        log.addEach(Happening.TAKEN, fresh.stream().collect(Collectors.toMap(SentMails::id, SentMails::detail)));
        secrets.wipe(fresh.stream().map(call -> call.composed().job().message()).toList());
        fresh.forEach(this::tell);
    }

    private void tell(Ended call) {
        Subject subject = call.composed().job().subject();
        String provider = call.composed().provider().name();
        metrics.count(subject, DeliveryStatus.SENT.toString(), provider);
        reports.progress(subject, DeliverySent::new, provider);
    }

    private static Map<String, String> detail(Ended call) {
        return Map.of("provider", call.composed().provider().name());
    }

    private static long id(Ended call) {
        return call.composed().job().delivery().storedId();
    }
}
