package dev.offshoot.auth.role;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record RoleResponse(
        String name,
        String description,
        @JsonProperty("protected") boolean guarded,
        boolean builtIn,
        List<String> permissions) {

    static RoleResponse of(Role role, List<String> permissions) {
        return new RoleResponse(role.name(), role.description(), role.guarded(), role.builtIn(), permissions);
    }
}
