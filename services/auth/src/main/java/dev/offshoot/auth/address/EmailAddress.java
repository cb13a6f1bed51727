package dev.offshoot.auth.address;

import io.micronaut.data.annotation.DataTransformer;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a person.
 *
 * @param address as typed
 * @param addressKey as compared, see {@link AddressKey}
 */
@MappedEntity("email_addresses")
public record EmailAddress(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        long userId,
        String address,
        String addressKey,
        @TypeDef(type = DataType.STRING) Claim claim,
        @TypeDef(type = DataType.STRING) AddressLabel label,
        @Nullable Instant verifiedAt,

        @DataTransformer(write = "cast(? as inet)") @Nullable
        String verifiedFrom,

        Instant createdAt) {

    public long key() {
        return Objects.requireNonNull(id, "Only stored addresses have a key");
    }

    public boolean isVerified() {
        return claim == Claim.VERIFIED;
    }

    EmailAddress verify(Instant now, @Nullable String from) {
        return new EmailAddress(id, uuid, userId, address, addressKey, Claim.VERIFIED, label, now, from, createdAt);
    }
}
