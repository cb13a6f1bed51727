package dev.offshoot.mail.topic;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What mails are about.
 *
 * @param roles who sees the switch; empty: everybody
 */
@MappedEntity("topics")
public record Topic(
        @Id @GeneratedValue @Nullable Long id,
        String key,
        @MappedProperty("group_key") String group,
        TopicKind kind,
        @MappedProperty("default_on") boolean enabledByDefault,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> roles,
        int position) {

    public boolean essential() {
        return kind == TopicKind.ESSENTIAL;
    }

    public boolean shownTo(Set<String> callerRoles) {
        return roles.isEmpty() || roles.stream().anyMatch(callerRoles::contains);
    }

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Topic " + key + " is not stored");
        }
        return id;
    }
}
