package dev.offshoot.events.tickettype;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TypeRepository extends GenericRepository<TypeRow, Long> {

    @Query("""
            select t.id, t.uuid, t.name, t.description, t.price, t.currency, t.sales_from, t.sales_until, t.closed,
                t.waiting, t.position, t.version,
                array(select cast(p.uuid as text) from ticket_type_pools tp join pools p on p.id = tp.pool_id
                      where tp.ticket_type_id = t.id order by p.id) as pools
            from ticket_types t where t.event_id = :event order by t.position, t.id
            """)
    List<TypeRow> ofEvent(long event);

    default Optional<TypeRow> find(long event, UUID type) {
        return ofEvent(event).stream().filter(row -> row.uuid().equals(type)).findFirst();
    }

    @Query("""
            insert into ticket_types (uuid, event_id, name, description, price, currency, sales_from, sales_until, closed,
                position, version)
            values (:uuid, :event, :name, cast(:description as varchar), :price, cast(:currency as varchar),
                cast(:salesFrom as timestamptz), cast(:salesUntil as timestamptz), :closed, :position, 0)
            """)
    void add(
            UUID uuid,
            long event,
            String name,
            @Nullable String description,
            long price,
            @Nullable String currency,
            @Nullable Instant salesFrom,
            @Nullable Instant salesUntil,
            boolean closed,
            int position);

    @Query("""
            update ticket_types set name = :name, description = cast(:description as varchar), price = :price,
                currency = cast(:currency as varchar), sales_from = cast(:salesFrom as timestamptz),
                sales_until = cast(:salesUntil as timestamptz), closed = :closed, version = version + 1
            where id = :id
            """)
    void change(
            long id,
            String name,
            @Nullable String description,
            long price,
            @Nullable String currency,
            @Nullable Instant salesFrom,
            @Nullable Instant salesUntil,
            boolean closed);

    /** @return how many of the pools are the event's */
    @Query("""
            insert into ticket_type_pools (ticket_type_id, pool_id)
            select t.id, p.id from ticket_types t join pools p on p.event_id = t.event_id
            where t.uuid = :type and p.uuid = any(cast(:pools as uuid[]))
            """)
    int link(UUID type, List<UUID> pools);

    @Query("delete from ticket_type_pools where ticket_type_id = :id")
    void unlink(long id);

    @Query("select exists(select 1 from registrations where ticket_type_id = :id and status <> 'cancelled')")
    boolean hasLive(long id);

    @Query("select exists(select 1 from registrations where ticket_type_id = :id)")
    boolean hasAny(long id);

    @Query("delete from ticket_types where id = :id")
    void remove(long id);
}
