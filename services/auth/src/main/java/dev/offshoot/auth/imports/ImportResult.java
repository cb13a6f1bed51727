package dev.offshoot.auth.imports;

import dev.offshoot.web.FieldError;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** What became of one row; never a hash in it. */
@Serdeable
record ImportResult(UUID id, ImportOutcome outcome, List<FieldError> errors) {

    static ImportResult of(UUID id, ImportOutcome outcome) {
        return new ImportResult(id, outcome, List.of());
    }

    static ImportResult refused(UUID id, List<FieldError> errors) {
        return new ImportResult(id, ImportOutcome.REFUSED, errors);
    }
}
