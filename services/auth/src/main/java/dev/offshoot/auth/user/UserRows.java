package dev.offshoot.auth.user;

import dev.offshoot.populator.BulkRows;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** People by COPY, as they are. */
@Singleton
class UserRows {

    private static final String TABLE = "users";
    private static final List<String> COLUMNS = List.of(
            "id",
            "uuid",
            "status",
            "display_name",
            "full_name",
            "locale",
            "time_zone",
            "primary_email_id",
            "origin",
            "access_version",
            "access_changed_at",
            "version",
            "created_at",
            "registered_at",
            "deactivated_at",
            "deactivated_reason");

    private final BulkRows bulk;

    UserRows(BulkRows bulk) {
        this.bulk = bulk;
    }

    List<Long> takeKeys(int number) {
        return bulk.takeIds(TABLE, number);
    }

    void copy(List<User> users) {
        bulk.copy(TABLE, COLUMNS, users.stream().map(UserRows::values));
    }

    private static List<?> values(User user) {
        return Arrays.asList(
                user.id(),
                user.uuid(),
                user.status(),
                user.profile().displayName(),
                user.profile().fullName(),
                user.profile().locale(),
                user.profile().timeZone(),
                user.primaryEmailId(),
                user.origin(),
                user.access().number(),
                user.access().since(),
                user.version(),
                user.history().createdAt(),
                user.history().registeredAt(),
                user.history().deactivatedAt(),
                user.history().deactivatedReason());
    }
}
