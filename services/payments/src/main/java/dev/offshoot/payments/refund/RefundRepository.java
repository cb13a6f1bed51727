package dev.offshoot.payments.refund;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored refunds. Changed under the lock of their payment only. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RefundRepository extends GenericRepository<Refund, Long> {

    Refund save(Refund refund);

    Optional<Refund> findByUuid(UUID uuid);

    @Query("select * from refunds where id = :id")
    Refund get(long id);

    @Query("select * from refunds where id = :id for update")
    Refund lock(long id);

    @Query("select * from refunds where payment_id = :payment and id > :after order by id limit :most")
    List<Refund> page(long payment, long after, int most);

    /** What of a capture went back or is promised. */
    @Query("select coalesce(sum(amount), 0)::bigint from refunds where capture_id = :capture and status <> 'failed'")
    long promised(long capture);

    /** What of a capture's deposit went back. */
    @Query("""
            select coalesce(sum(amount), 0)::bigint from refunds
            where capture_id = :capture and kind = 'deposit' and status = 'succeeded'
            """)
    long returned(long capture);

    @Query("update refunds set status = 'sent' where id = :id and status = 'reserved'")
    void sent(long id);

    @Query("""
            update refunds set status = 'succeeded', provider_refund = :providerRefund, ended_at = :endedAt
            where id = :id
            """)
    void succeeded(long id, String providerRefund, Instant endedAt);

    @Query("update refunds set status = 'failed', failure = :failure, ended_at = :endedAt where id = :id")
    void failed(long id, String failure, Instant endedAt);
}
