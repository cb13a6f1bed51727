package dev.offshoot.mail.housekeeping;

import dev.offshoot.mail.message.Message;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RedactionRepository extends GenericRepository<Message, Long> {

    /** Only messages nobody works on any more; addresses go with the content, hashes stay. */
    @Query("""
            with chunk as (
                select id from messages m where redacted_at is null and created_at < :before
                  and not exists (select from deliveries d where d.message_id = m.id
                                  and d.status in ('queued', 'sending', 'uncertain'))
                order by id limit :most for update skip locked),
            contents as (
                update attachments set content = null, source = null where message_id in (select id from chunk)),
            addresses as (
                update deliveries set address = null, name = null, redacted_at = :now
                where message_id in (select id from chunk)),
            redacted as (
                update messages set parameters = null, secrets = null, reply_to = null, redacted_at = :now
                where id in (select id from chunk) returning id)
            select count(*) from redacted
            """)
    long redact(Instant before, Instant now, int most);

    @Query("""
            with gone as (
                delete from messages where id in (
                    select id from messages where created_at < :before order by id limit :most) returning id)
            select count(*) from gone
            """)
    long remove(Instant before, int most);
}
