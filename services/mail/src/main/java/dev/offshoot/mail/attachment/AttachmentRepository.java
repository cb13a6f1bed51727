package dev.offshoot.mail.attachment;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttachmentRepository extends GenericRepository<Attachment, Long> {

    List<Attachment> saveAll(Iterable<Attachment> attachments);

    List<Attachment> findByMessageIdInOrderById(Collection<Long> messageIds);
}
