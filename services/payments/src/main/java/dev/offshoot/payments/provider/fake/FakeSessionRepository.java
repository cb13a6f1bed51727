package dev.offshoot.payments.provider.fake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FakeSessionRepository extends GenericRepository<FakeSession, Long> {

    @Query("""
            insert into fake_sessions (created_at, session, attempt, payment, status, amount, currency, title, return_url,
                expires_at)
            values (:createdAt, :session, :attempt, :payment, 'open', :amount, :currency, :title, :returnUrl, :expiresAt)
            on conflict (attempt) do nothing
            """)
    int open(
            Instant createdAt,
            String session,
            UUID attempt,
            UUID payment,
            long amount,
            String currency,
            String title,
            String returnUrl,
            Instant expiresAt);

    Optional<FakeSession> findByAttempt(UUID attempt);

    Optional<FakeSession> findBySession(String session);

    Optional<FakeSession> findByProviderPayment(String providerPayment);

    /** @return 0 when the session had ended already */
    @Query("""
            update fake_sessions set status = :state, provider_payment = :money, decline_reason = :refusal,
                captured_at = :moment
            where session = :name and status = 'open'
            """)
    int end(String name, String state, @Nullable String money, @Nullable String refusal, @Nullable Instant moment);

    @Query("update fake_sessions set refunded = refunded + :sum where provider_payment = :money")
    void refunded(String money, long sum);

    @Query("""
            insert into fake_refunds (created_at, refund, idempotency_key, provider_payment, amount, status)
            values (:createdAt, :refund, :key, :money, :sum, :state)
            on conflict (idempotency_key) do nothing
            """)
    int refund(Instant createdAt, String refund, UUID key, String money, long sum, String state);

    @Query("select refund || ' ' || status from fake_refunds where idempotency_key = :key")
    Optional<String> refundOf(UUID key);
}
