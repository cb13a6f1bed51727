package dev.offshoot.mail.suppression;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SuppressionRepository extends GenericRepository<Suppression, Long> {

    /** @param hashes in hexadecimal, with commas between */
    @Query("""
            select * from suppressions
            where address_hash in (select decode(hash, 'hex') from unnest(string_to_array(:hashes, ',')) hash)
            """)
    List<Suppression> findByHashes(String hashes);

    Optional<Suppression> findByUuid(UUID uuid);

    /** The later reason counts, but an unsubscribe hides no complaint; a suppression of the same scope is renewed. */
    @Query("""
            insert into suppressions (uuid, address_hash, key_id, masked, scope, topic_id, reason, source, note, created_by,
                created_at, expires_at)
            values (:uuid, :hash, :keyId, :masked, :scope, :topicId, :reason, :source, :note, :createdBy, :now, :expiresAt)
            on conflict (address_hash, scope, topic_id) do update set
                reason = case when excluded.reason = 'unsubscribed' then suppressions.reason else excluded.reason end,
                key_id = excluded.key_id, source = excluded.source, note = excluded.note, created_at = excluded.created_at,
                expires_at = excluded.expires_at
            """)
    void put(
            UUID uuid,
            byte[] hash,
            int keyId,
            String masked,
            String scope,
            @Nullable Long topicId,
            String reason,
            String source,
            @Nullable String note,
            @Nullable UUID createdBy,
            Instant now,
            @Nullable Instant expiresAt);

    @Query("delete from suppressions where uuid = :uuid")
    int remove(UUID uuid);

    @Query("delete from suppressions where address_hash = :hash and scope = :scope "
            + "and topic_id is not distinct from :topicId and reason = 'unsubscribed'")
    int removeUnsubscribed(byte[] hash, String scope, @Nullable Long topicId);

    @Query("delete from suppressions where expires_at < :now")
    int removeExpired(Instant now);

    /** Empty filters match everything. */
    @Query("""
            select * from suppressions
            where (:reason = '' or reason = :reason) and (:scope = '' or scope = :scope) and id < :before
            order by id desc limit :most
            """)
    List<Suppression> page(String reason, String scope, long before, int most);
}
