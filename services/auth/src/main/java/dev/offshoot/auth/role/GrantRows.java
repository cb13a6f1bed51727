package dev.offshoot.auth.role;

import dev.offshoot.populator.BulkRows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who holds which role, by COPY. */
@Singleton
class GrantRows {

    private static final List<String> COLUMNS = List.of("user_id", "role_id", "granted_by", "granted_at");

    private final BulkRows bulk;

    GrantRows(BulkRows bulk) {
        this.bulk = bulk;
    }

    void copy(Map<Long, List<Role>> grants, String by, Instant at) {
        bulk.copy(
                "user_roles",
                COLUMNS,
                grants.entrySet().stream().flatMap(held -> values(held.getKey(), held.getValue(), by, at)));
    }

    private static Stream<List<?>> values(long userId, List<Role> roles, String by, Instant at) {
        return roles.stream().map(role -> List.of(userId, role.key(), by, at));
    }
}
