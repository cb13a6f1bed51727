package dev.offshoot.payments.population;

import dev.offshoot.payments.payment.Payment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that only a provider's answer makes otherwise, and that a scenario tells instead. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StoryRows extends GenericRepository<Payment, Long> {

    @Query("""
            insert into attempts (created_at, uuid, payment_id, quote_id, provider, status, amount, currency, session,
                provider_payment, expires_at)
            values (:at, :attempt, :payment, :quote, 'fake', 'succeeded', :amount, :currency, :name, :money, :at)
            """)
    void attempt(
            Instant at,
            UUID attempt,
            long payment,
            long quote,
            long amount,
            String currency,
            String name,
            String money);

    @Query("""
            insert into fake_sessions (created_at, session, attempt, payment, status, amount, currency, title, return_url,
                expires_at, provider_payment, captured_at)
            values (:at, :name, :attempt, :payment, 'paid', :amount, :currency, :title, '/', :at, :money, :at)
            """)
    void session(
            Instant at,
            String name,
            UUID attempt,
            UUID payment,
            long amount,
            String currency,
            String title,
            String money);

    @Query("""
            insert into captures (created_at, uuid, payment_id, attempt_id, provider, provider_payment, amount, currency,
                role, captured_at, signal)
            values (:at, :capture, :payment, (select id from attempts where uuid = :attempt), 'fake', :money, :amount,
                :currency, 'payment', :at, 'return')
            """)
    void capture(Instant at, UUID capture, long payment, UUID attempt, String money, long amount, String currency);

    @Query("""
            insert into refunds (created_at, uuid, payment_id, capture_id, kind, amount, currency, reason, status, provider,
                provider_refund, asked_by_id, ended_at)
            values (:at, :refund, :payment, (select min(id) from captures where payment_id = :payment), 'sale', :amount,
                :currency, :reason, 'succeeded', 'fake', :name, :askedBy, :at)
            """)
    void refund(
            Instant at,
            UUID refund,
            long payment,
            long amount,
            String currency,
            String reason,
            String name,
            @Nullable Long askedBy);

    @Query("select id from refunds where uuid = :refund")
    long refundId(UUID refund);

    @Query("""
            insert into fake_refunds (created_at, refund, idempotency_key, provider_payment, amount, status)
            values (:at, :name, :refund, :money, :amount, 'succeeded')
            """)
    void fakeRefund(Instant at, String name, UUID refund, String money, long amount);

    @Query("update fake_sessions set refunded = refunded + :amount where provider_payment = :money")
    void refunded(String money, long amount);

    @Query("delete from fake_scripts where payment is not distinct from cast(:payment as uuid)")
    void removeScript(@Nullable UUID payment);

    @Query("""
            insert into fake_scripts (created_at, uuid, payment, outcome, delay_millis, webhooks, api, api_times, refund)
            values (:at, :script, :payment, :outcome, :delay, :webhooks, :api, :times, :refund)
            """)
    void script(
            Instant at,
            UUID script,
            @Nullable UUID payment,
            String outcome,
            int delay,
            String webhooks,
            String api,
            int times,
            String refund);
}
