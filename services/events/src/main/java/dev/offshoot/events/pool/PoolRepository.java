package dev.offshoot.events.pool;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PoolRepository extends GenericRepository<PoolRow, Long> {

    @Query("select id, uuid, name, capacity, held, version from pools where event_id = :event order by id")
    List<PoolRow> ofEvent(long event);

    @Query("select id, uuid, name, capacity, held, version from pools where event_id = :event and uuid = :pool")
    Optional<PoolRow> find(long event, UUID pool);

    @Query("""
            insert into pools (uuid, event_id, name, capacity, version)
            values (:uuid, :event, :name, cast(:capacity as int), 0)
            """)
    void add(UUID uuid, long event, String name, @Nullable Integer capacity);

    @Query("""
            update pools set name = :name, capacity = cast(:capacity as int), version = version + 1
            where id = :id and (cast(:capacity as int) is null or held <= cast(:capacity as int))
            """)
    int change(long id, String name, @Nullable Integer capacity);

    @Query("""
            delete from pools
            where id = :id and not exists (select 1 from ticket_type_pools where pool_id = :id)
            """)
    int remove(long id);
}
