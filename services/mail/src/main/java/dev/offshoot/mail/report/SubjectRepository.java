package dev.offshoot.mail.report;

import dev.offshoot.mail.delivery.Delivery;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubjectRepository extends GenericRepository<Delivery, Long> {

    @Query("select uuid from users where id = :user")
    Optional<UUID> uuidOf(long user);
}
