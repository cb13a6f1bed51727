package dev.offshoot.auth.secret;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyUsageRepository extends GenericRepository<KeyUsageRow, Long> {

    @Query("""
            select key_id, 'passwords' as kind, count(*) as things from passwords where key_id is not null group by key_id
            union all
            select key_id, 'signing keys', count(*) from signing_keys where private_sealed is not null group by key_id
            union all
            select key_id, 'sessions', count(*) from sessions where ended_at is null and salt is not null group by key_id
            """)
    List<KeyUsage> count();
}
