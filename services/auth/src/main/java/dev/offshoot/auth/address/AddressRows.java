package dev.offshoot.auth.address;

import dev.offshoot.populator.BulkRows;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Addresses by COPY. */
@Singleton
class AddressRows {

    private static final String TABLE = "email_addresses";
    private static final List<String> COLUMNS =
            List.of("id", "uuid", "user_id", "address", "address_key", "claim", "label", "verified_at", "created_at");

    private final BulkRows bulk;

    AddressRows(BulkRows bulk) {
        this.bulk = bulk;
    }

    List<Long> takeKeys(int number) {
        return bulk.takeIds(TABLE, number);
    }

    void copy(List<EmailAddress> addresses) {
        bulk.copy(TABLE, COLUMNS, addresses.stream().map(AddressRows::values));
    }

    private static List<?> values(EmailAddress address) {
        return Arrays.asList(
                address.id(),
                address.uuid(),
                address.userId(),
                address.address(),
                address.addressKey(),
                address.claim(),
                address.label(),
                address.verifiedAt(),
                address.createdAt());
    }
}
