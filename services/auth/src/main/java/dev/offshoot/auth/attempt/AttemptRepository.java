package dev.offshoot.auth.attempt;

import dev.offshoot.auth.secret.HexColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttemptRepository extends GenericRepository<AttemptCounter, String> {

    /** @return empty when every slot was taken, else when the refusing counter opens again */
    @Query("select take_attempts(:moment, :keys, :kinds, :budgets)")
    Optional<Instant> take(
            Instant moment,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> keys,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> kinds,
            @TypeDef(type = DataType.INTEGER_ARRAY) List<Integer> budgets);

    @Query("""
            with returned as (select return_attempts(:moment, :keys)) select count(*) from returned
            """)
    long giveBack(Instant moment, @TypeDef(type = DataType.STRING_ARRAY) List<String> keys);

    /** Locks both in the order in which slots are taken, and only then changes them. */
    @Query("""
            with held as materialized (
                select key_hash from attempt_counters
                where key_hash in (:accountKey, :networkKey) order by key_hash for update),
            forgotten as (
                delete from attempt_counters where key_hash = :accountKey and (select count(*) from held) > 0)
            update attempt_counters set used = greatest(used - 1, 0)
            where key_hash = :networkKey and (select count(*) from held) > 0
            """)
    void succeed(
            @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) String accountKey,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) String networkKey);

    @Query("select * from attempt_counters where key_hash = :keyHash for update")
    Optional<AttemptCounter> lock(@TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) String keyHash);

    @Query("delete from attempt_counters where key_hash = :keyHash")
    void forget(@TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) String keyHash);

    @Query("delete from attempt_counters where window_ends_at < :now")
    void clear(Instant now);
}
