package dev.offshoot.mail.keys;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyUsageRepository extends GenericRepository<KeyUsageRepository.UsedKey, Integer> {

    /** A suppression without its key is older than the first turn. */
    @Query("""
            with used as (
                select distinct on (id) id, fingerprint from used_keys order by id, first_used_at desc),
            sealed as (
                select get_byte(secrets, 0) * 256 + get_byte(secrets, 1) as id, count(*) as messages
                from messages where secrets is not null and length(secrets) > 2 group by 1),
            hashed as (
                select coalesce(key_id, (select id from used_keys order by first_used_at limit 1)) as id,
                    count(*) as addresses
                from suppressions group by 1)
            select used.id, used.fingerprint, coalesce(addresses, 0) as addresses, coalesce(messages, 0) as messages
            from used left join hashed using (id) left join sealed using (id) order by used.id
            """)
    List<KeyUsage> list();

    /** Begins a turn, unless it goes on. */
    @Query("""
            insert into used_keys (id, fingerprint, first_used_at)
            select :id, :fingerprint, cast(:now as timestamptz)
            where not exists (select from used_keys
                where id = :id and first_used_at = (select max(first_used_at) from used_keys))
            """)
    void put(int id, byte[] fingerprint, Instant now);

    /** A key of the ring, recognisable but not usable. */
    @SuppressWarnings("ArrayRecordComponent") // a bytea column
    @MappedEntity("used_keys")
    record UsedKey(@Id int id, byte[] fingerprint, Instant firstUsedAt) {}
}
