package dev.offshoot.auth.account;

import dev.offshoot.auth.user.UserStatus;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param q beginning of a name or address
 * @param sort registeredAt, -registeredAt (default) or displayName
 */
@Introspected
record AccountFilter(
        @Nullable @Size(min = 2, max = 100) String q,
        @Nullable UserStatus status,
        @Nullable @Size(max = 40) String role,

        @Nullable @Pattern(regexp = "-?registeredAt|displayName")
        String sort) {

    @Nullable
    String prefix() {
        return q == null
                ? null
                : q.toLowerCase(Locale.ROOT)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_") + "%";
    }

    @Nullable
    String statusName() {
        return status == null ? null : status.toString();
    }

    String order() {
        return sort == null ? "-registeredAt" : sort;
    }
}
