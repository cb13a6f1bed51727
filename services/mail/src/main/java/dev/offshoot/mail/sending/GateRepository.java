package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Delivery;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GateRepository extends GenericRepository<Delivery, Long> {

    @Query("select id, uuid, active from users where id in (:ids)")
    List<KnownUser> users(Collection<Long> ids);

    @Query("""
            select encode(d.address_hash, 'hex') as hash, m.template_id, count(*) as mails
            from deliveries d join messages m on m.id = d.message_id
            where d.address_hash in (select decode(hash, 'hex') from unnest(string_to_array(:hashes, ',')) hash)
              and d.called_at > :since
            group by 1, 2
            """)
    List<RecentMails> recent(String hashes, Instant since);

    /** A row of the local users. */
    @Introspected
    record KnownUser(long id, UUID uuid, boolean active) {}
}
