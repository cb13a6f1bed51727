package dev.offshoot.mail.message;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageListRepository extends GenericRepository<Message, Long> {

    /** No parameter has the name of a property: it would be converted to the property's type, and "" is no UUID. */
    @Query("""
            select m.* from messages m join templates t on t.id = m.template_id join topics o on o.id = t.topic_id
            where m.id < :last and m.created_at > :after and m.created_at < :before
              and (:template = '' or t.key = :template) and (:topic = '' or o.key = :topic)
              and (:madeBy = '' or m.source = :madeBy) and (:caller = '' or m.caller = :caller)
              and (:about = '' or m.cause_subject = cast(nullif(:about, '') as uuid))
              and (:status = '' or exists (
                  select from deliveries d where d.message_id = m.id and d.status = :status))
              and (:userId = '' or exists (
                  select from deliveries d join users u on u.id = d.user_id
                  where d.message_id = m.id and u.uuid = cast(nullif(:userId, '') as uuid)))
            order by m.id desc limit :most
            """)
    List<Message> page(
            String template,
            String topic,
            String status,
            String madeBy,
            String userId,
            String about,
            String caller,
            Instant after,
            Instant before,
            long last,
            int most);

    /** @param hashes in hexadecimal, with commas between */
    @Query("""
            select distinct m.* from messages m join deliveries d on d.message_id = m.id
            where d.address_hash in (select decode(hash, 'hex') from unnest(string_to_array(:hashes, ',')) hash)
            order by m.id desc limit :most
            """)
    List<Message> byAddress(String hashes, int most);
}
