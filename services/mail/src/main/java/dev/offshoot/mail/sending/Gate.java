package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.settings.MailSettings;
import dev.offshoot.mail.suppression.Suppressions;
import dev.offshoot.mail.topic.Preferences;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The last decision before the provider: one transaction over a chunk, committed before anything is handed over. */
@Singleton
class Gate {

    /** Longer than a provider's time limit, so that a living worker's lease never ends. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private final GateReads reads;
    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Endings endings;
    private final MailKeys keys;
    private final InstantSource clock;

    Gate(GateReads reads, Deliveries deliveries, DeliveryLog log, Endings endings, MailKeys keys, InstantSource clock) {
        this.reads = reads;
        this.deliveries = deliveries;
        this.log = log;
        this.endings = endings;
        this.keys = keys;
        this.clock = clock;
    }

    /** Those that may be sent now; the others are skipped. */
    @Transactional
    List<Composed> pass(Collection<Composed> chunk) {
        Instant now = clock.instant();
        GateFacts facts = reads.facts(chunk.stream().map(Composed::job).toList(), now);
        List<Composed> passed = new ArrayList<>();
        for (Composed composed : chunk) {
            Job job = composed.job();
            Optional<Refusal> refusal = facts.refusal(job, hashes(job));
            if (refusal.isPresent()) {
                endings.skip(job, refusal.get());
            } else if (attempt(composed, now)) {
                passed.add(composed);
            }
        }
        log.add(
                passed.stream()
                        .map(Composed::job)
                        .map(Job::delivery)
                        .map(Delivery::storedId)
                        .toList(),
                Happening.ATTEMPTED,
                Map.of());
        return passed;
    }

    private boolean attempt(Composed composed, Instant now) {
        Job job = composed.job();
        String address = Objects.requireNonNull(job.address());
        return deliveries.passGate(
                        job.delivery().storedId(),
                        now,
                        now.plus(LEASE),
                        composed.provider().name(),
                        composed.rendered().hash(),
                        job.locale(),
                        keys.addressHash(address))
                == 1;
    }

    private List<String> hashes(Job job) {
        return job.address() == null
                ? List.of()
                : keys.addressHashes(job.address()).stream()
                        .map(HexFormat.of()::formatHex)
                        .toList();
    }

    /** Reads everything the gate asks for, in three statements. */
    @Singleton
    static class GateReads {

        private final GateRepository rows;
        private final Preferences preferences;
        private final Suppressions suppressions;
        private final MailKeys keys;
        private final MailSettings settings;

        GateReads(
                GateRepository rows,
                Preferences preferences,
                Suppressions suppressions,
                MailKeys keys,
                MailSettings settings) {
            this.rows = rows;
            this.preferences = preferences;
            this.suppressions = suppressions;
            this.keys = keys;
            this.settings = settings;
        }

        GateFacts facts(List<Job> jobs, Instant now) {
            List<Long> users = jobs.stream()
                    .map(job -> job.delivery().userId())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            List<String> hashes = jobs.stream()
                    .map(Job::address)
                    .filter(Objects::nonNull)
                    .flatMap(address -> keys.addressHashes(address).stream())
                    .map(HexFormat.of()::formatHex)
                    .distinct()
                    .toList();
            return new GateFacts(
                    now,
                    settings.caps(),
                    preferences.of(users),
                    suppressions.of(hashes),
                    hashes.isEmpty()
                            ? List.of()
                            : rows.recent(String.join(",", hashes), now.minus(Duration.ofHours(1))));
        }
    }
}
