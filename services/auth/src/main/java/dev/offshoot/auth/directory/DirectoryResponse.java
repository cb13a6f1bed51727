package dev.offshoot.auth.directory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

@Serdeable
record DirectoryResponse(List<DirectoryEntry> users, List<UUID> unknown) {}
