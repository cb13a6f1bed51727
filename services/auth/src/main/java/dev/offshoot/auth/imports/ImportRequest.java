package dev.offshoot.auth.imports;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param dryRun everything is checked and told, nothing is kept */
@Serdeable
record ImportRequest(
        @Size(min = 1, max = 500) List<ImportedUser> users,
        @Nullable Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
