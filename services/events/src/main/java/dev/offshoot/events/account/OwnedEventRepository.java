package dev.offshoot.events.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OwnedEventRepository extends GenericRepository<ErasedPerson, Long> {

    @Query("update events set owner_id = null where owner_id = (select id from users where uuid = :person)")
    void leaveOwnerless(UUID person);
}
