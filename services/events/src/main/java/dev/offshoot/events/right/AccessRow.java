package dev.offshoot.events.right;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;

@Introspected
@MappedEntity("events")
record AccessRow(
        @Id long id,
        UUID uuid,
        String status,
        String visibility,
        boolean owned,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> rights) {

    boolean isPublic() {
        return status.equals("published") || status.equals("cancelled");
    }

    boolean isForMembers() {
        return visibility.equals("members");
    }
}
