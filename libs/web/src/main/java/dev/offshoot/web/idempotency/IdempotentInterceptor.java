package dev.offshoot.web.idempotency;

import dev.offshoot.web.CallerName;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.WebProblem;
import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens the business transaction around a controller method and keeps its answer in it. */
@InterceptorBean(Idempotent.class)
@Requires(beans = DataSource.class)
class IdempotentInterceptor implements MethodInterceptor<Object, Object> {

    static final Duration KEPT = Duration.ofHours(24);

    private final TransactionOperations<Connection> transactions;
    private final AnswerRepository answers;
    private final AnswerRenderer renderer;
    private final CallerName callers;
    private final InstantSource clock;

    IdempotentInterceptor(
            TransactionOperations<Connection> transactions,
            AnswerRepository answers,
            AnswerRenderer renderer,
            CallerName callers,
            InstantSource clock) {
        this.transactions = transactions;
        this.answers = answers;
        this.renderer = renderer;
        this.callers = callers;
        this.clock = clock;
    }

    /** After validation, before the method's own transaction. */
    @Override
    public int getOrder() {
        return InterceptPhase.TRANSACTION.getPosition() - 1;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> method) {
        HttpRequest<?> request = ServerRequestContext.currentRequest().orElseThrow();
        Optional<IdempotentCall> call = IdempotentCall.of(request, callers.of(request));
        if (call.isEmpty()) {
            return method.proceed();
        }
        return transactions.execute(
                TransactionDefinition.DEFAULT, transaction -> once(call.get(), request, method, transaction));
    }

    private @Nullable Object once(
            IdempotentCall call,
            HttpRequest<?> request,
            MethodInvocationContext<Object, Object> method,
            TransactionStatus<Connection> transaction)
            throws SQLException {
        Connection connection = transaction.getConnection();
        if (!answers.lock(connection, call)) {
            throw WebProblem.IDEMPOTENCY_KEY_IN_USE
                    .because("The first request with this key is still running")
                    .withHeader("Retry-After", "1");
        }
        Instant now = clock.instant();
        answers.find(connection, call, now.minus(KEPT)).ifPresent(IdempotentInterceptor::replay);
        Object result = method.proceed();
        Optional<StoredAnswer> answer = renderer.render(request, result);
        if (answer.isPresent()) {
            answers.save(connection, call, answer.get(), now);
        } else {
            transaction.setRollbackOnly();
        }
        return result;
    }

    private static void replay(AnswerRepository.Found found) {
        if (!found.sameRequest()) {
            throw WebProblem.IDEMPOTENCY_KEY_REUSED.because("This key was used for another request");
        }
        throw new ReplayedAnswer(found.answer());
    }
}
