package dev.offshoot.auth.signing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SigningKeyRepository extends GenericRepository<SigningKey, Long> {

    SigningKey save(SigningKey key);

    SigningKey update(SigningKey key);

    @Query("select * from signing_keys order by id")
    List<SigningKey> list();

    /** One instance turns keys at a time. */
    @Query("select count(*) from (select pg_advisory_xact_lock(hashtext('offshoot.auth.signing'))) as locked")
    long lock();
}
