package dev.offshoot.auth.imports;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record ImportResponse(long created, long updated, long unchanged, long refused, List<ImportResult> results) {

    static ImportResponse of(List<ImportResult> results) {
        return new ImportResponse(
                count(results, ImportOutcome.CREATED),
                count(results, ImportOutcome.UPDATED),
                count(results, ImportOutcome.UNCHANGED),
                count(results, ImportOutcome.REFUSED),
                results);
    }

    private static long count(List<ImportResult> results, ImportOutcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
