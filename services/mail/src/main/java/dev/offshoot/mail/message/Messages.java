package dev.offshoot.mail.message;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Messages extends GenericRepository<Message, Long> {

    Optional<Message> findById(Long id);

    Optional<Message> findByUuid(UUID uuid);

    List<Message> findByIdIn(Collection<Long> ids);

    Optional<Message> findByTemplateIdAndBusinessKey(long templateId, String businessKey);

    @Query("update messages set secrets = null where id = :id and secrets is not null")
    int wipeSecrets(long id);

    @Query("""
            with wiped as (
                update messages m set secrets = null
                where secrets is not null
                  and (expires_at <= :now or not exists (
                      select from deliveries d where d.message_id = m.id
                      and d.status in ('queued', 'sending', 'uncertain')))
                returning id)
            select count(*) from wiped
            """)
    long wipeSecretsNoLongerNeeded(Instant now);
}
