package dev.offshoot.auth.directory;

import dev.offshoot.auth.user.User;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DirectoryRepository extends GenericRepository<User, Long> {

    @Query("""
            select users.uuid, display_name, full_name, picture_id, active, status = 'erased' as erased, version,
                   email_addresses.address as email, locale, time_zone
            from unnest(cast(:uuids as uuid[])) as asked (uuid)
                join users on users.uuid = asked.uuid
                left join email_addresses on email_addresses.id = primary_email_id
            """)
    List<DirectoryRow> find(@TypeDef(type = DataType.STRING_ARRAY) List<String> uuids);
}
