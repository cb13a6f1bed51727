package dev.offshoot.mail.mailbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MailboxRepository extends GenericRepository<MailboxMail, Long> {

    Optional<MailboxMail> findByUuid(UUID uuid);

    @Query("""
            insert into mailbox_mails
                (uuid, delivery_id, recipient, sender, subject, template_key, raw, received_at)
            values (:uuid, (select id from deliveries where uuid = :uuid), :recipient, :sender, :subject, :template,
                :raw, :now)
            on conflict (uuid) do nothing
            """)
    int insert(UUID uuid, String recipient, String sender, String subject, String template, byte[] raw, Instant now);

    /** Empty filters match everything. */
    @Query("""
            select * from mailbox_mails
            where (:recipient = '' or recipient = :recipient)
              and (:subject = '' or position(lower(:subject) in lower(subject)) > 0)
              and (:template = '' or template_key = :template)
              and id < :before and received_at > :after
            order by id desc limit :most
            """)
    List<MailboxMail> page(String recipient, String subject, String template, Instant after, long before, int most);

    @Query("delete from mailbox_mails")
    void empty();

    @Query("delete from mailbox_mails where uuid = :uuid")
    int remove(UUID uuid);

    @Query("delete from mailbox_mails where received_at < :before or id <= "
            + "(select id from mailbox_mails order by id desc offset :most limit 1)")
    int trim(Instant before, int most);
}
