package dev.offshoot.auth.address;

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
interface AddressRepository extends GenericRepository<EmailAddress, Long> {

    EmailAddress update(EmailAddress address);

    Optional<EmailAddress> findById(Long id);

    Optional<EmailAddress> findByUserIdAndUuid(long userId, UUID uuid);

    Optional<EmailAddress> findByUserIdAndAddressKey(long userId, String addressKey);

    @Query("select * from email_addresses where user_id = :userId order by id")
    List<EmailAddress> ofUser(long userId);

    @Query("select * from email_addresses where address_key = :addressKey and claim <> 'unverified'")
    Optional<EmailAddress> claimed(String addressKey);

    /** In one order, so that two who prove the address at once do not wait for each other. */
    @Query("select id from email_addresses where address_key = :addressKey order by id for update")
    List<Long> lockAll(String addressKey);

    /** @return 0 when somebody else has claimed the address, or the person has it already */
    @Query("""
            insert into email_addresses (uuid, user_id, address, address_key, claim, label, verified_at, verified_from, created_at)
            values (:uuid, :userId, :address, :addressKey, :claim, :label, :verifiedAt, cast(:verifiedFrom as inet), :createdAt)
            on conflict do nothing
            """)
    int insert(
            UUID uuid,
            long userId,
            String address,
            String addressKey,
            @TypeDef(type = DataType.STRING) Claim claim,
            @TypeDef(type = DataType.STRING) AddressLabel label,
            @Nullable Instant verifiedAt,
            @Nullable String verifiedFrom,
            Instant createdAt);

    @Query(
            "delete from email_addresses where address_key = :addressKey and claim = 'unverified' and user_id <> :userId")
    void deleteRivals(String addressKey, long userId);

    void deleteById(Long id);

    void deleteByUserId(long userId);
}
