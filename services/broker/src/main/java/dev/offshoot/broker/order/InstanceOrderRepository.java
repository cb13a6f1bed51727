package dev.offshoot.broker.order;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InstanceOrderRepository extends GenericRepository<InstanceOrder, Long> {

    @Query("""
            select o.id, o.service, o.address, o."order", o.reason, o.expires_at, u.uuid as author, o.created_at
            from instance_orders o left join users u on u.id = o.author_id
            where o.expires_at is null or o.expires_at > :now
            order by o.service, o.address
            """)
    List<InstanceOrder> findStanding(Instant now);

    /** One order at a time about a service, so that two do not each count on the other's instance. */
    @Query("select pg_advisory_xact_lock(hashtextextended('broker.orders.' || :service, 0)) is not null")
    boolean lock(String service);

    /** The last order stands. */
    @Query("""
            insert into instance_orders (service, address, "order", reason, expires_at, author_id, created_at)
            values (:service, :address, :order, :reason, :expiresAt, :authorId, :now)
            on conflict (service, address) do update
            set "order" = excluded."order", reason = excluded.reason, expires_at = excluded.expires_at,
                author_id = excluded.author_id, created_at = excluded.created_at
            """)
    void put(
            String service,
            String address,
            String order,
            String reason,
            @Nullable Instant expiresAt,
            @Nullable Long authorId,
            Instant now);

    @Query("delete from instance_orders where service = :service and address = :address")
    int remove(String service, String address);

    @Query("delete from instance_orders where expires_at <= :now")
    int removeExpired(Instant now);
}
