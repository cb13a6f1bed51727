package dev.offshoot.events.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EditRepository extends GenericRepository<TypeFacts, Long> {

    /** The unique index decides between two who ask at once; this only finds better words. */
    @Query("""
            select exists(select 1 from registrations
                where event_id = :event and lower(guest_email) = :email and status <> 'cancelled' and id <> :id)
            """)
    boolean isTaken(long event, String email, long id);

    @Query("""
            update registrations
            set locale = coalesce(cast(:locale as varchar), locale),
                guest_name = coalesce(cast(:name as varchar), guest_name),
                guest_email = coalesce(cast(:email as varchar), guest_email),
                link_version = link_version + :links, version = version + 1
            where id = :id and version = :version
            """)
    int edit(long id, long version, @Nullable String locale, @Nullable String name, @Nullable String email, int links);
}
