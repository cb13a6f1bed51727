package dev.offshoot.events.message;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The accounts an event is told about with.
 *
 * @param speakerIds in the order of the team, as text
 */
@Introspected
@MappedEntity("events")
record EventPeople(
        @Id long id,
        @Nullable UUID owner,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> speakerIds) {

    List<UUID> speakers() {
        return speakerIds.stream().map(UUID::fromString).toList();
    }
}
