package dev.offshoot.events.team;

import dev.offshoot.events.right.Right;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person in one role.
 *
 * @param account the person's UUID; null for a guest
 * @param position lower comes first
 * @param rightWords as stored
 * @param sourceId the opportunity this person was selected for; null when an editor added them
 */
@Introspected
@MappedEntity("team_members")
public record TeamMember(
        @Id long id,
        UUID uuid,
        long eventId,
        @Nullable UUID account,
        @Nullable String guestName,
        @Nullable String guestTitle,
        @Nullable String guestUrl,
        @TypeDef(type = DataType.STRING) Role role,
        int position,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> rightWords,
        @Nullable UUID sourceId,
        @Nullable Instant removedAt) {

    public Set<Right> rights() {
        return rightWords.stream().map(Right::of).collect(Collectors.toSet());
    }

    public boolean isGuest() {
        return account == null;
    }

    boolean isThere() {
        return removedAt == null;
    }
}
