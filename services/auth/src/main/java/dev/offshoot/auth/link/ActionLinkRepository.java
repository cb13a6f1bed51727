package dev.offshoot.auth.link;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActionLinkRepository extends GenericRepository<ActionLink, Long> {

    ActionLink save(ActionLink link);

    Optional<ActionLink> findByUuid(UUID uuid);

    /** In one order, so that two links of a person redeemed at once do not wait for each other. */
    @Query("""
            select id from action_links
            where purpose = :purpose and (address_key = :addressKey or user_id = cast(:userId as bigint))
              and redeemed_at is null and withdrawn_at is null
            order by id for update
            """)
    List<Long> lockOpen(@TypeDef(type = DataType.STRING) LinkPurpose purpose, String addressKey, @Nullable Long userId);

    /** Of several at once one wins. */
    @Query("""
            update action_links set redeemed_at = :now
            where id = :id and redeemed_at is null and withdrawn_at is null and expires_at > :now
            """)
    int redeem(long id, Instant now);

    @Query("""
            update action_links set withdrawn_at = :now
            where address_key = :addressKey and purpose = :purpose and redeemed_at is null and withdrawn_at is null
            """)
    void withdrawOfAddress(String addressKey, @TypeDef(type = DataType.STRING) LinkPurpose purpose, Instant now);

    @Query("""
            update action_links set withdrawn_at = :now
            where user_id = :userId and purpose = :purpose and redeemed_at is null and withdrawn_at is null
            """)
    void withdrawOfUser(long userId, @TypeDef(type = DataType.STRING) LinkPurpose purpose, Instant now);

    @Query("""
            update action_links set withdrawn_at = :now
            where user_id = :userId and redeemed_at is null and withdrawn_at is null
            """)
    void withdrawAllOfUser(long userId, Instant now);

    @Query("delete from action_links where expires_at < :before")
    void deleteExpired(Instant before);

    @Query("delete from action_links where user_id = :userId")
    void deleteOfUser(long userId);

    @Query("""
            select count(*) from action_links
            where purpose = :purpose and redeemed_at is null and withdrawn_at is null and expires_at > :now
            """)
    long countOpen(@TypeDef(type = DataType.STRING) LinkPurpose purpose, Instant now);
}
