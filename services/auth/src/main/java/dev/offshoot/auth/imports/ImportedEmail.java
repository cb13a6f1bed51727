package dev.offshoot.auth.imports;

import dev.offshoot.auth.address.AddressLabel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
record ImportedEmail(
        String address,
        @Nullable Instant verifiedAt,
        @Nullable Boolean primary,
        @Nullable AddressLabel label) {

    boolean isPrimary() {
        return Boolean.TRUE.equals(primary);
    }

    AddressLabel labelOrPersonal() {
        return label == null ? AddressLabel.PERSONAL : label;
    }
}
