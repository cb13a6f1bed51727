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

    /** An address hash does not say its key: it is the one that was current when the row was made. */
    @Query("""
            with turns as (
                select id, fingerprint,
                    case when row_number() over turn = 1 then '-infinity' else first_used_at end as since,
                    coalesce(lead(first_used_at) over turn, 'infinity') as until
                from used_keys window turn as (order by first_used_at)),
            sealed as (
                select get_byte(secrets, 0) * 256 + get_byte(secrets, 1) as id, count(*) as messages
                from messages where secrets is not null and length(secrets) > 2 group by 1),
            hashed as (
                select turns.id, turns.fingerprint, count(s.id) as addresses
                from turns left join suppressions s on s.created_at >= since and s.created_at < until
                group by turns.id, turns.fingerprint)
            select id, fingerprint, addresses, coalesce(messages, 0) as messages
            from hashed left join sealed using (id) order by id
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
