package dev.offshoot.mail.template;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TemplateVersionRepository extends GenericRepository<TemplateVersion, Long> {

    TemplateVersion save(TemplateVersion version);

    Optional<TemplateVersion> findById(Long id);

    Optional<TemplateVersion> findByTemplateIdAndNumber(long templateId, int number);

    @Query("select * from template_versions where template_id = :templateId order by number desc")
    List<TemplateVersion> list(long templateId);

    /** The newest shipped version of every template. */
    @Query("""
            select distinct on (t.key) t.key, v.hash from templates t join template_versions v on v.template_id = t.id
            where v.origin = 'shipped' order by t.key, v.number desc
            """)
    List<ShippedHash> shippedHashes();

    @Query("select coalesce(max(number), 0) from template_versions where template_id = :templateId")
    int lastNumber(long templateId);

    /** What was published of the jar last. */
    @SuppressWarnings("ArrayRecordComponent") // a bytea column
    @Introspected
    record ShippedHash(String key, byte[] hash) {}
}
