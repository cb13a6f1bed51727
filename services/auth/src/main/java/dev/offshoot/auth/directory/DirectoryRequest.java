package dev.offshoot.auth.directory;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Serdeable
record DirectoryRequest(@NotEmpty @Size(max = 500) List<UUID> ids) {}
