package dev.offshoot.payments.signal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignalRepository extends GenericRepository<ProviderSignal, Long> {

    /** @return 0 for one that is known */
    @Query("""
            insert into provider_signals (created_at, uuid, provider, event, kind, session, provider_payment, status)
            values (:createdAt, :uuid, :provider, :event, :kind, :session, :providerPayment, 'received')
            on conflict (provider, event) do nothing
            """)
    int insert(
            Instant createdAt,
            UUID uuid,
            String provider,
            String event,
            String kind,
            @Nullable String session,
            @Nullable String providerPayment);

    Optional<ProviderSignal> findByUuid(UUID uuid);

    @Query("""
            update provider_signals set status = :state, tries = tries + 1, last_error = :problem where uuid = :signal
            """)
    void tried(UUID signal, String state, @Nullable String problem);

    @Query("""
            delete from provider_signals where id in
                (select id from provider_signals where created_at < :limit and status in ('applied', 'ignored')
                 order by created_at limit :most)
            """)
    int purge(Instant limit, int most);
}
