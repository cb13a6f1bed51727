package dev.offshoot.mail.sending;

import dev.offshoot.mail.settings.MailSettings;
import dev.offshoot.mail.suppression.Suppression;
import dev.offshoot.mail.topic.Preferences.Choice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the gate knows about a chunk of deliveries, read in its transaction. */
final class GateFacts {

    private final Instant now;
    private final MailSettings.Caps caps;
    private final Map<Choice, Boolean> choices;
    private final Map<String, List<Suppression>> suppressions;
    private final Map<String, Integer> sentToAddress = new HashMap<>();
    private final Map<String, Integer> sentOfTemplate = new HashMap<>();

    GateFacts(
            Instant now,
            MailSettings.Caps caps,
            Map<Choice, Boolean> choices,
            Map<String, List<Suppression>> suppressions,
            List<RecentMails> recent) {
        this.now = now;
        this.caps = caps;
        this.choices = choices;
        this.suppressions = suppressions;
        recent.forEach(row -> count(row.hash(), row.templateId(), (int) row.mails()));
    }

    /** Empty: it may be sent, and counts from now on. */
    Optional<Refusal> refusal(Job job, List<String> hashes) {
        if (!job.active() && !job.delivery().toInactive()) {
            return Optional.of(Refusal.USER_INACTIVE);
        }
        if (!wanted(job)) {
            return Optional.of(Refusal.SWITCHED_OFF);
        }
        if (job.message().expired(now)) {
            return Optional.of(Refusal.EXPIRED);
        }
        if (job.address() == null) {
            return Optional.of(Refusal.NO_ADDRESS);
        }
        if (suppressed(job, hashes)) {
            return Optional.of(Refusal.SUPPRESSED);
        }
        return tooMany(job, hashes.getFirst()) ? Optional.of(Refusal.TOO_MANY) : Optional.empty();
    }

    private boolean wanted(Job job) {
        Long user = job.delivery().userId();
        if (job.essential() || user == null) {
            return true;
        }
        return choices.getOrDefault(
                new Choice(user, job.version().topic().storedId()),
                job.version().topic().enabledByDefault());
    }

    private boolean suppressed(Job job, List<String> hashes) {
        return hashes.stream()
                .flatMap(hash -> suppressions.getOrDefault(hash, List.of()).stream())
                .anyMatch(
                        row -> row.stops(job.essential(), job.version().topic().storedId(), now));
    }

    private boolean tooMany(Job job, String hash) {
        if (job.delivery().toGroup()) {
            return false;
        }
        String ofTemplate = hash + job.version().templateId();
        if (sentToAddress.getOrDefault(hash, 0) >= caps.perAddress()
                || sentOfTemplate.getOrDefault(ofTemplate, 0) >= caps.perAddressAndTemplate()) {
            return true;
        }
        count(hash, job.version().templateId(), 1);
        return false;
    }

    private void count(String hash, long templateId, int mails) {
        sentToAddress.merge(hash, mails, Integer::sum);
        sentOfTemplate.merge(hash + templateId, mails, Integer::sum);
    }
}
