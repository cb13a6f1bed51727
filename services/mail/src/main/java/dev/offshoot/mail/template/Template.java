package dev.offshoot.mail.template;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import org.jspecify.annotations.Nullable;

/** An entry of the catalogue; its current version is the one new messages are made from. */
@MappedEntity("templates")
record Template(
        @Id @GeneratedValue @Nullable Long id,
        String key,
        String owner,
        String title,
        long topicId,
        @Nullable Long currentVersionId,
        @Version long version) {

    Template withCurrent(long versionId) {
        return new Template(id, key, owner, title, topicId, versionId, version);
    }

    Template describedAs(String owner, String title, long topicId) {
        return new Template(id, key, owner, title, topicId, currentVersionId, version);
    }

    long storedId() {
        if (id == null) {
            throw new IllegalStateException("Template " + key + " is not stored");
        }
        return id;
    }
}
