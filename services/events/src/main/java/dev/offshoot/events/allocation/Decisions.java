package dev.offshoot.events.allocation;

import dev.offshoot.web.ProblemException;
import dev.offshoot.web.idempotency.IdempotentCall;
import dev.offshoot.web.idempotency.KeyedAnswers;
import io.micronaut.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was decided about each command of a transaction. A key is run once, also when it comes twice in one batch. */
final class Decisions {

    private final KeyedAnswers answers;
    private final List<Request> requests = new ArrayList<>();
    /** Null for a repetition of a request before it in this batch, whose answer is not written yet. */
    private final List<@Nullable Outcome> outcomes = new ArrayList<>();

    private final Set<IdempotentCall> happened = new HashSet<>();

    Decisions(KeyedAnswers answers) {
        this.answers = answers;
    }

    void decide(Request request, Allocation allocation, Instant now) {
        requests.add(request);
        IdempotentCall key = request.key();
        if (key == null) {
            outcomes.add(allocation.apply(request.command(), now));
        } else {
            outcomes.add(decideOnce(key, request, allocation, now));
        }
    }

    /** Once everything is written: completes what is known of each registration, and keeps the answers of keys. */
    void conclude(UnaryOperator<Outcome.Done> written) throws SQLException {
        for (int i = 0; i < outcomes.size(); i++) {
            Request request = requests.get(i);
            Outcome outcome = outcomes.get(i);
            if (outcome == null) {
                outcomes.set(i, replay(Objects.requireNonNull(request.key())).orElseThrow());
            } else if (outcome instanceof Outcome.Done done) {
                Outcome.Done stored = written.apply(done);
                outcomes.set(i, stored);
                keep(request, stored);
            }
        }
        answers.save();
    }

    List<Outcome> outcomes() {
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    private @Nullable Outcome decideOnce(IdempotentCall key, Request request, Allocation allocation, Instant now) {
        if (happened.contains(key)) {
            return null;
        }
        Optional<Outcome> replayed = replay(key);
        if (replayed.isPresent()) {
            return replayed.get();
        }
        Outcome outcome = allocation.apply(request.command(), now);
        if (outcome instanceof Outcome.Done) {
            happened.add(key);
        }
        return outcome;
    }

    private Optional<Outcome> replay(IdempotentCall key) {
        try {
            Optional<HttpResponse<?>> answer = answers.find(key);
            return answer.map(Outcome.Replayed::new);
        } catch (ProblemException reused) {
            return Optional.of(new Outcome.Refused(reused));
        }
    }

    private void keep(Request request, Outcome.Done done) {
        if (request.key() != null && request.answer() != null) {
            answers.add(request.key(), request.answer().apply(done));
        }
    }
}
