package dev.offshoot.mail.sending;

import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.message.MessageSource;
import dev.offshoot.mail.settings.MailSettings;
import dev.offshoot.mail.suppression.Suppression;
import dev.offshoot.mail.topic.Preferences.Choice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the gate knows about a chunk of deliveries, read in its transaction. */
final class GateFacts {

    private final Instant now;
    private final MailSettings.Caps caps;
    private final Predicate<String> reachable;
    private final Known known;
    private final Map<String, Integer> sentToAddress = new HashMap<>();
    private final Map<String, Integer> sentOfTemplate = new HashMap<>();

    /** @param reachable whether an address may be written to from this installation */
    GateFacts(Instant now, MailSettings.Caps caps, Predicate<String> reachable, Known known) {
        this.now = now;
        this.caps = caps;
        this.reachable = reachable;
        this.known = known;
        known.recent().forEach(row -> count(row.hash(), row.templateId(), (int) row.mails()));
    }

    /** A mail that passes counts from now on. */
    Verdict judge(Job job) {
        List<String> hashes = job.hashes().stream().map(AddressHash::hex).toList();
        Map<String, String> seen = new HashMap<>();
        seen.put("locales", String.join(", ", job.localesTried()));
        Refusal refusal = refusal(job, hashes, seen);
        if (refusal == null) {
            count(hashes.getFirst(), job.version().templateId(), 1);
        }
        return new Verdict(refusal, seen);
    }

    private @Nullable Refusal refusal(Job job, List<String> hashes, Map<String, String> seen) {
        if (!passes(seen, "account", active(job))) {
            return Refusal.USER_INACTIVE;
        }
        if (!passes(seen, "switch", wanted(job))) {
            return Refusal.SWITCHED_OFF;
        }
        if (!passes(seen, "expiry", !job.message().expired(now))) {
            return Refusal.EXPIRED;
        }
        String address = job.address();
        if (address == null) {
            return Refusal.NO_ADDRESS;
        }
        Optional<Suppression> suppression = suppression(job, hashes);
        seen.put("suppression", suppression.map(row -> row.scope().toString()).orElse("none"));
        if (suppression.isPresent()) {
            return Refusal.SUPPRESSED;
        }
        if (tooMany(job, hashes, seen)) {
            return Refusal.TOO_MANY;
        }
        return passes(seen, "only-to", reachable.test(address)) ? null : Refusal.NOT_ALLOWED_HERE;
    }

    private static boolean passes(Map<String, String> seen, String question, boolean passes) {
        seen.put(question, passes ? "passes" : "stops");
        return passes;
    }

    private boolean active(Job job) {
        Long user = job.delivery().userId();
        return job.delivery().toInactive()
                || (job.active() && (user == null || !known.deactivated().contains(user)));
    }

    /** Tests go to whoever asked for them. */
    private boolean wanted(Job job) {
        Long user = job.delivery().userId();
        if (job.essential() || user == null || isTest(job)) {
            return true;
        }
        return known.choices()
                .getOrDefault(
                        new Choice(user, job.version().topic().storedId()),
                        job.version().topic().enabledByDefault());
    }

    private static boolean isTest(Job job) {
        return job.message().source() == MessageSource.TEST;
    }

    private Optional<Suppression> suppression(Job job, List<String> hashes) {
        return hashes.stream()
                .flatMap(hash -> known.suppressions().getOrDefault(hash, List.of()).stream())
                .filter(row -> row.stops(job.essential(), job.version().topic().storedId(), now))
                .findFirst();
    }

    private boolean tooMany(Job job, List<String> hashes, Map<String, String> seen) {
        if (job.delivery().toGroup() || isTest(job)) {
            return false;
        }
        long template = job.version().templateId();
        seen.put("mails in an hour", sum(sentToAddress, hashes, "") + " of " + caps.perAddress());
        seen.put("of this template", sum(sentOfTemplate, hashes, template) + " of " + caps.perAddressAndTemplate());
        return tooMany(hashes, template);
    }

    boolean tooMany(List<String> hashes, long template) {
        return sum(sentToAddress, hashes, "") >= caps.perAddress()
                || sum(sentOfTemplate, hashes, template) >= caps.perAddressAndTemplate();
    }

    /** An address is counted under each key it was hashed with. */
    private static int sum(Map<String, Integer> counts, List<String> hashes, Object suffix) {
        return hashes.stream()
                .mapToInt(hash -> counts.getOrDefault(hash + suffix, 0))
                .sum();
    }

    private void count(String hash, long templateId, int mails) {
        sentToAddress.merge(hash, mails, Integer::sum);
        sentOfTemplate.merge(hash + templateId, mails, Integer::sum);
    }

    /**
     * Rows about the people and addresses of a chunk.
     *
     * @param deactivated local ids
     * @param suppressions by hash in hexadecimal
     */
    record Known(
            Set<Long> deactivated,
            Map<Choice, Boolean> choices,
            Map<String, List<Suppression>> suppressions,
            List<RecentMails> recent) {}
}
