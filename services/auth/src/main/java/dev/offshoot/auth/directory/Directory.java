package dev.offshoot.auth.directory;

import dev.offshoot.auth.user.Pictures;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers who somebody is, many at once. */
@Singleton
class Directory {

    private final DirectoryRepository users;
    private final Pictures pictures;

    Directory(DirectoryRepository users, Pictures pictures) {
        this.users = users;
        this.pictures = pictures;
    }

    DirectoryResponse find(Collection<UUID> ids, boolean withEmail) {
        Set<UUID> asked = new LinkedHashSet<>(ids);
        List<DirectoryRow> rows = users.find(asked.stream().map(UUID::toString).toList());
        Set<UUID> known = rows.stream().map(DirectoryRow::uuid).collect(Collectors.toSet());
        return new DirectoryResponse(
                rows.stream().map(row -> entry(row, withEmail)).toList(),
                asked.stream().filter(id -> !known.contains(id)).toList());
    }

    private DirectoryEntry entry(DirectoryRow row, boolean withEmail) {
        boolean told = withEmail && !row.erased();
        return new DirectoryEntry(
                row.uuid(),
                row.displayName(),
                row.fullName(),
                row.erased() ? null : pictures.of(row.uuid(), row.displayName(), row.pictureId()),
                row.active(),
                row.erased(),
                row.version(),
                told ? row.email() : null,
                told ? row.locale() : null,
                told ? row.timeZone() : null);
    }
}
