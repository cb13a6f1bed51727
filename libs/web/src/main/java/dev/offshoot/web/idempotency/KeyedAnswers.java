package dev.offshoot.web.idempotency;

import dev.offshoot.web.WebProblem;
import io.micronaut.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers to keyed requests of one transaction: those given before it, and those it gives. */
public final class KeyedAnswers {

    private final AnswerRepository answers;
    private final AnswerRenderer renderer;
    private final Connection connection;
    private final Instant now;
    private final Map<IdempotentCall, AnswerRepository.Kept> before;
    private final Map<IdempotentCall, StoredAnswer> given = new LinkedHashMap<>();

    KeyedAnswers(
            AnswerRepository answers,
            AnswerRenderer renderer,
            Connection connection,
            Instant now,
            Map<IdempotentCall, AnswerRepository.Kept> before) {
        this.answers = answers;
        this.renderer = renderer;
        this.connection = connection;
        this.now = now;
        this.before = before;
    }

    /**
     * The answer to replay, if this request was answered before, by this transaction or another one.
     *
     * @throws dev.offshoot.web.ProblemException 422 when the key was used for another request
     */
    public Optional<HttpResponse<?>> find(IdempotentCall call) {
        AnswerRepository.Kept kept = before.get(call);
        if (kept != null) {
            return Optional.of(replay(call.sameRequest(kept.requestHash().array()), kept.answer()));
        }
        return given.entrySet().stream()
                .filter(earlier -> earlier.getKey().equals(call))
                .findFirst()
                .map(earlier -> replay(call.sameRequest(earlier.getKey().requestHash()), earlier.getValue()));
    }

    /** Keeps the answer to a request that {@link #find} did not know; anything but a 2xx is not kept. */
    public void add(IdempotentCall call, HttpResponse<?> answer) {
        renderer.render(answer).ifPresent(rendered -> given.put(call, rendered));
    }

    /** Writes what was added, in one statement. */
    public void save() throws SQLException {
        if (!given.isEmpty()) {
            answers.saveAll(connection, given, now);
        }
    }

    private static HttpResponse<?> replay(boolean sameRequest, StoredAnswer answer) {
        if (!sameRequest) {
            throw WebProblem.IDEMPOTENCY_KEY_REUSED.because("This key was used for another request");
        }
        return answer.replay();
    }
}
