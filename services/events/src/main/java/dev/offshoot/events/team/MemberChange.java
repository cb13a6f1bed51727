package dev.offshoot.events.team;

import dev.offshoot.events.right.Right;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is absent or null stays as it is; a guest is sent whole. */
@Serdeable
record MemberChange(
        @Nullable Role role,
        @Nullable @Size(max = 3) List<Right> rights,
        @Nullable @Valid GuestContent guest) {}
