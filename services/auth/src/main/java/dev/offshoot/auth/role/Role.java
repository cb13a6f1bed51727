package dev.offshoot.auth.role;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** @param guarded granted by administrators only, never impersonated */
@MappedEntity("roles")
public record Role(
        @Id @GeneratedValue @Nullable Long id,
        String name,
        String description,
        @MappedProperty("protected") boolean guarded,
        boolean builtIn,
        int version) {

    public static final String ADMIN = "admin";

    public static Role custom(String name, String description) {
        return new Role(null, name, description, false, false, 1);
    }

    public long key() {
        return Objects.requireNonNull(id, "Only stored roles have a key");
    }

    public boolean isAdmin() {
        return name.equals(ADMIN);
    }
}
