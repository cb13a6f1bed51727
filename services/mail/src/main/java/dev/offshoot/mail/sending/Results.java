package dev.offshoot.mail.sending;

import dev.offshoot.mail.provider.Outcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Records what became of mails that were handed over, or could not be written. */
@Singleton
class Results {

    private final SentMails sent;
    private final Endings endings;
    private final Postponements postponements;
    private final InstantSource clock;

    Results(SentMails sent, Endings endings, Postponements postponements, InstantSource clock) {
        this.sent = sent;
        this.endings = endings;
        this.postponements = postponements;
        this.clock = clock;
    }

    /** In one transaction, for a commit costs more than a mail's rows. */
    @Transactional
    void record(List<Ended> calls) {
        sent.record(calls.stream().filter(Ended::taken).toList(), clock.instant());
        calls.stream().filter(call -> !call.taken()).forEach(this::notSent);
    }

    private void notSent(Ended call) {
        Job job = call.composed().job();
        switch (call.outcome()) {
            case Outcome.Taken taken -> throw new IllegalStateException("Recorded with the others: " + taken);
            case Outcome.TryLater later -> postponements.later(call.composed(), later);
            case Outcome.RecipientRefused refused -> endings.bounce(job, refused.reason());
            case Outcome.Refused refused -> endings.fail(job.subject(), refused.reason(), true);
            case Outcome.Unknown unknown -> postponements.doubt(call.composed(), unknown);
        }
    }

    @Transactional
    void unwritable(Job job, String reason) {
        endings.fail(job.subject(), reason, true);
    }
}
