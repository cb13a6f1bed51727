package dev.offshoot.auth.bootstrap;

import dev.offshoot.auth.user.User;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BootstrapRepository extends GenericRepository<User, Long> {

    @Query("select count(*) from (select pg_advisory_xact_lock(hashtext('offshoot.auth.bootstrap'))) as locked")
    long lock();
}
