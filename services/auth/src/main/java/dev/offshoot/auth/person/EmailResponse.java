package dev.offshoot.auth.person;

import dev.offshoot.auth.address.AddressLabel;
import dev.offshoot.auth.address.Claim;
import dev.offshoot.auth.address.EmailAddress;
import dev.offshoot.auth.user.User;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address as its owner and administrators see it. */
@Serdeable
public record EmailResponse(
        UUID id,
        String address,
        AddressLabel label,
        Claim claim,
        boolean primary,
        @Nullable Instant verifiedAt) {

    public static EmailResponse of(EmailAddress address, User owner) {
        return new EmailResponse(
                address.uuid(),
                address.address(),
                address.label(),
                address.claim(),
                Objects.equals(owner.primaryEmailId(), address.id()),
                address.verifiedAt());
    }
}
