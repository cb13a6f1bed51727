package dev.offshoot.payments.capture;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored captures: the books' proof that nothing is counted twice. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Captures extends GenericRepository<Capture, Long> {

    /** @return 0 when this money is known already */
    @Query("""
            insert into captures (created_at, uuid, payment_id, attempt_id, provider, provider_payment, amount,
                currency, role, captured_at, signal, actor_id)
            values (:createdAt, :uuid, :paymentId, :attemptId, :provider, :providerPayment, :amount,
                :currency, :role, :capturedAt, :signal, :actorId)
            on conflict (provider, provider_payment) do nothing
            """)
    int insert(
            Instant createdAt,
            UUID uuid,
            long paymentId,
            @Nullable Long attemptId,
            String provider,
            String providerPayment,
            long amount,
            String currency,
            String role,
            Instant capturedAt,
            String signal,
            @Nullable Long actorId);

    /** As {@link #insert}, without an id. */
    default boolean add(Capture capture) {
        return insert(
                        capture.createdAt(),
                        capture.uuid(),
                        capture.paymentId(),
                        capture.attemptId(),
                        capture.provider(),
                        capture.providerPayment(),
                        capture.amount(),
                        capture.currency(),
                        capture.role(),
                        capture.capturedAt(),
                        capture.signal(),
                        capture.actorId())
                > 0;
    }

    @Query("select * from captures where id = :id")
    Capture get(long id);

    Optional<Capture> findByUuid(UUID uuid);

    @Query("select * from captures where payment_id = :payment order by id")
    List<Capture> of(long payment);
}
