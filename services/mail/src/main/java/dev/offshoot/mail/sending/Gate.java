package dev.offshoot.mail.sending;

import dev.offshoot.mail.provider.Providers;
import dev.offshoot.mail.provider.UnwritableMail;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last decision before the provider: one transaction over a chunk, committed before anything is handed over. */
@Singleton
class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final GateReads reads;
    private final Attempts attempts;
    private final Endings endings;
    private final Providers providers;
    private final InstantSource clock;

    Gate(GateReads reads, Attempts attempts, Endings endings, Providers providers, InstantSource clock) {
        this.reads = reads;
        this.attempts = attempts;
        this.endings = endings;
        this.providers = providers;
        this.clock = clock;
    }

    /** Those that may be sent now; the others are skipped. */
    @Transactional
    List<Composed> pass(Collection<Composed> chunk) {
        Instant now = clock.instant();
        GateFacts facts = reads.facts(chunk.stream().map(Composed::job).toList(), now);
        List<Composed> passing = new ArrayList<>();
        Map<Long, Map<String, String>> seen = new HashMap<>();
        for (Composed composed : chunk) {
            Verdict verdict = facts.judge(composed.job());
            if (verdict.refusal() != null) {
                refuse(composed, verdict.refusal(), verdict);
            } else {
                passing.add(composed);
                seen.put(composed.job().delivery().storedId(), verdict.seen());
            }
        }
        return attempts.begin(passing, seen, now);
    }

    private void refuse(Composed composed, Refusal refusal, Verdict verdict) {
        try {
            if (refusal == Refusal.NOT_ALLOWED_HERE) {
                providers.mailbox().send(composed.mail());
            }
            endings.skip(composed.job(), refusal, verdict.seen());
        } catch (UnwritableMail e) {
            LOG.error(
                    "Delivery {} cannot be written: {}",
                    composed.job().delivery().uuid(),
                    e.getMessage());
            endings.fail(composed.job().subject(), "unwritable", true);
        }
    }
}
