package dev.offshoot.web.idempotency;

import dev.offshoot.web.CallerName;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keys of requests that share one transaction with others: what {@link dev.offshoot.web.Idempotent} does around one
 * method, a batch does by this with one statement for many. The caller sees to it that two requests of one key never
 * run at once: here nothing locks.
 */
@Singleton
@Requires(beans = DataSource.class)
public class IdempotencyKeys {

    private final AnswerRepository answers;
    private final AnswerRenderer renderer;
    private final CallerName callers;
    private final InstantSource clock;

    IdempotencyKeys(AnswerRepository answers, AnswerRenderer renderer, CallerName callers, InstantSource clock) {
        this.answers = answers;
        this.renderer = renderer;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Empty without the header.
     *
     * @throws dev.offshoot.web.ProblemException 400 for a key of other than 1 to 255 visible ASCII characters
     */
    public Optional<IdempotentCall> call(HttpRequest<?> request) {
        return IdempotentCall.of(request, callers.of(request));
    }

    /** What these requests were answered before; to be used inside the connection's transaction only. */
    public KeyedAnswers answers(Connection connection, Collection<IdempotentCall> calls) throws SQLException {
        Instant now = clock.instant();
        Map<IdempotentCall, AnswerRepository.Kept> before =
                calls.isEmpty() ? Map.of() : answers.findAll(connection, calls, now.minus(IdempotentInterceptor.KEPT));
        return new KeyedAnswers(answers, renderer, connection, now, before);
    }
}
