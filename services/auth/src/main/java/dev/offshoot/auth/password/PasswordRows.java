package dev.offshoot.auth.password;

import dev.offshoot.populator.BulkRows;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Passwords by COPY. */
@Singleton
class PasswordRows {

    private static final List<String> COLUMNS = List.of("user_id", "hash", "key_id", "changed_at", "chosen");

    private final BulkRows bulk;

    PasswordRows(BulkRows bulk) {
        this.bulk = bulk;
    }

    void copy(List<Password> passwords) {
        bulk.copy("passwords", COLUMNS, passwords.stream().map(PasswordRows::values));
    }

    private static List<?> values(Password password) {
        return Arrays.asList(
                password.userId(), password.hash(), password.keyId(), password.changedAt(), password.chosen());
    }
}
