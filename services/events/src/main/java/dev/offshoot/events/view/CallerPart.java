package dev.offshoot.events.view;

import dev.offshoot.events.right.Right;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller has to do with the event.
 *
 * @param registrationId of the caller's live registration; null without one, as status
 */
@Serdeable
record CallerPart(@Nullable UUID registrationId, @Nullable String status, List<Right> rights) {}
