package dev.offshoot.mail.template;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TemplateProgramRepository extends GenericRepository<TemplateVersion, Long> {

    @Query("""
            insert into template_programs (version_id, locale, subject, preheader, html, text)
            values (:versionId, :locale, :subject, :preheader, :html, :text)
            """)
    void insert(long versionId, String locale, String subject, String preheader, String html, String text);

    @Query("""
            select version_id, locale, subject, preheader, html, text
            from template_programs where version_id = :versionId order by locale
            """)
    List<TemplateProgram> list(long versionId);
}
