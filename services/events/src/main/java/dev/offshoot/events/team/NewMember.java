package dev.offshoot.events.team;

import dev.offshoot.events.right.Right;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to add: an account or a guest.
 *
 * @param rights of an account only; none when absent
 */
@Serdeable
public record NewMember(
        @Nullable UUID userId,
        @Nullable @Valid GuestContent guest,
        Role role,
        @Nullable @Size(max = 3) List<Right> rights) {}
