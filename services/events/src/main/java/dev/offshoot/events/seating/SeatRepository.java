package dev.offshoot.events.seating;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SeatRepository extends GenericRepository<SeatRow, Long> {

    @Query("""
            select t.*, p.uuid as pool_uuid, p.name as pool_name, p.capacity as pool_capacity, p.held as pool_held
            from ticket_types t
            left join ticket_type_pools tp on tp.ticket_type_id = t.id
            left join pools p on p.id = tp.pool_id
            where t.event_id in (:events)
            order by t.event_id, t.position, t.id, p.id
            """)
    List<SeatRow> find(List<Long> events);

    @Query("""
            insert into pools (uuid, event_id, name, capacity, version) values (:uuid, :event, :name, :capacity, 0)
            on conflict on constraint pools_event_id_name_key do update set capacity = excluded.capacity
            """)
    void putPool(UUID uuid, long event, String name, @Nullable Integer capacity);

    @Query("""
            insert into ticket_types (uuid, event_id, name, description, price, currency, sales_from, sales_until, closed, position,
                                      version)
            values (:uuid, :event, :name, :description, :price, :currency, :salesFrom, :salesUntil, :closed, :position, 0)
            on conflict on constraint ticket_types_event_id_name_key do update
                set description = excluded.description, price = excluded.price, currency = excluded.currency,
                    sales_from = excluded.sales_from, sales_until = excluded.sales_until, closed = excluded.closed,
                    position = excluded.position
            """)
    void putType(
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
            insert into ticket_type_pools (ticket_type_id, pool_id)
            select t.id, p.id from ticket_types t join pools p on p.event_id = t.event_id
            where t.event_id = :event and t.name = :type and p.name = any (cast(:pools as text[]))
            on conflict do nothing
            """)
    void link(long event, String type, @TypeDef(type = DataType.STRING_ARRAY) List<String> pools);
}
