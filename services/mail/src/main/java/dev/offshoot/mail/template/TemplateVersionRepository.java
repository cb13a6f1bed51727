package dev.offshoot.mail.template;

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

    @Query("select coalesce(max(number), 0) from template_versions where template_id = :templateId")
    int lastNumber(long templateId);
}
