package dev.offshoot.mail.template;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TemplateRepository extends GenericRepository<Template, Long> {

    Template save(Template template);

    Template update(Template template);

    Optional<Template> findByKey(String key);

    Optional<Template> findById(Long id);

    @Query("select * from templates order by key")
    List<Template> list();

    /** Rises with every change of any template, for no template is ever removed. */
    @Query("select coalesce(sum(version), 0) + count(*) from templates")
    long revision();

    /** Serialises instances that seed at the same time. */
    @Query("select cast(pg_advisory_xact_lock(hashtext('mail.seed-templates')) as text)")
    String lock();
}
