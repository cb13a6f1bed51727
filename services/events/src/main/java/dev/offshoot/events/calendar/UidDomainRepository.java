package dev.offshoot.events.calendar;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UidDomainRepository extends GenericRepository<UidDomainRepository.UidDomain, Boolean> {

    /** The first one stays. */
    @Query("insert into calendar_uid_domain (domain, stored_at) values (:domain, :now) on conflict do nothing")
    void put(String domain, Instant now);

    @Query("select domain from calendar_uid_domain")
    String get();

    /** The one row. */
    @MappedEntity("calendar_uid_domain")
    record UidDomain(@Id boolean one, String domain, Instant storedAt) {}
}
