package dev.offshoot.auth.client;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("clients")
record Client(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        String name,
        String kind,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> scopes,
        boolean active,
        String origin,
        @Nullable Instant disabledAt,
        int version) {

    static Client deployed(UUID uuid, String name, List<String> scopes) {
        return new Client(null, uuid, name, "service", scopes, true, "deployment", null, 1);
    }

    long key() {
        return Objects.requireNonNull(id, "Only stored clients have a key");
    }

    Client enable(List<String> scopes) {
        return new Client(id, uuid, name, kind, scopes, true, origin, null, version + 1);
    }

    Client disable(Instant now) {
        return new Client(id, uuid, name, kind, scopes, false, origin, now, version + 1);
    }

    boolean hasScopes(List<String> wanted) {
        return active && scopes.equals(wanted);
    }

    /** Nothing is written at a start that changes nothing. */
    boolean isAs(ClientEntry entry, Map<Long, Set<String>> secrets) {
        return hasScopes(entry.scopes()) && Set.copyOf(entry.secretSha256()).equals(secrets.get(key()));
    }
}
