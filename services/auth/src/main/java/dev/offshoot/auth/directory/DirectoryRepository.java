package dev.offshoot.auth.directory;

import dev.offshoot.auth.user.User;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DirectoryRepository extends GenericRepository<User, Long> {

    @Query("""
            select users.uuid, display_name, full_name, picture_id, active, status = 'erased' as erased, version,
                   email_addresses.address as email, locale, time_zone
            from users left join email_addresses on email_addresses.id = primary_email_id
            where users.uuid in (:uuids)
            """)
    List<DirectoryRow> find(Collection<UUID> uuids);
}
