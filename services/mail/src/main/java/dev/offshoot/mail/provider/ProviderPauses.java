package dev.offshoot.mail.provider;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Which providers an operator stopped. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProviderPauses extends GenericRepository<ProviderPauses.Pause, String> {

    @Query("select exists (select from provider_pauses where provider = :provider)")
    boolean paused(String provider);

    @Query("select provider, reason, paused_by, paused_at from provider_pauses")
    List<Pause> list();

    @Query("""
            insert into provider_pauses (provider, reason, paused_by, paused_at)
            values (:provider, :reason, :pausedBy, :now)
            on conflict (provider) do update set reason = excluded.reason
            """)
    void put(String provider, String reason, String pausedBy, Instant now);

    @Query("delete from provider_pauses where provider = :provider")
    int remove(String provider);

    /** @param pausedBy the operator */
    @MappedEntity("provider_pauses")
    record Pause(@Id String provider, String reason, String pausedBy, Instant pausedAt) {}
}
