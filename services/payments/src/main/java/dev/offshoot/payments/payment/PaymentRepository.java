package dev.offshoot.payments.payment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PaymentRepository extends GenericRepository<Payment, Long> {

    Payment save(Payment row);

    Payment update(Payment row);

    Optional<Payment> findByUuidAndOwnerId(UUID uuid, long ownerId);

    @Query("""
            select * from payments
            where owner_id = :ownerId and id < :before
            order by id desc
            limit :most
            """)
    List<Payment> page(long ownerId, long before, int most);

    @Query("""
            insert into payments (uuid, owner_id, title, created_at, version)
            values (:uuid, :ownerId, :title, :createdAt, 0)
            on conflict (uuid) do update
                set owner_id = excluded.owner_id, title = excluded.title, created_at = excluded.created_at
            """)
    void put(UUID uuid, long ownerId, String title, Instant createdAt);

    @Query("delete from payments where owner_id = :ownerId")
    void removeOf(long ownerId);

    @Query("""
            delete from payments where id in
                (select id from payments where created_at < :instant order by id limit :most)
            """)
    int removeBefore(Instant instant, int most);
}
