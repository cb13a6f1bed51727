package dev.offshoot.mail.attachment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttachmentRepository extends GenericRepository<Attachment, Long> {

    List<Attachment> saveAll(Iterable<Attachment> attachments);

    /** What arrived; the first who fetched it counts. */
    @Query("""
            update attachments set name = :name, content = :content, size = :size, sha256 = :sha256, media_type = :mediaType
            where id = :id and content is null
            """)
    int keep(long id, String name, byte[] content, long size, byte @Nullable [] sha256, String mediaType);

    List<Attachment> findByMessageIdInOrderById(Collection<Long> messageIds);
}
