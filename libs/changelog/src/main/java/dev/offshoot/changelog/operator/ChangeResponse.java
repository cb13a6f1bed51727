package dev.offshoot.changelog.operator;

import dev.offshoot.changelog.journal.ChangeStatus;
import dev.offshoot.changelog.journal.RecordedChange;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change, for operators.
 *
 * @param state pending, started, failed, done, edited or unknown
 * @param position where its chunks go on
 */
@Serdeable
record ChangeResponse(
        String id,
        String state,
        String author,
        String description,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long durationMillis,
        @Nullable Long rows,
        @Nullable String position,
        @Nullable String error) {

    static ChangeResponse of(ChangeStatus change) {
        RecordedChange recorded = change.recorded();
        return new ChangeResponse(
                change.id(),
                change.state().toString(),
                change.author(),
                change.description(),
                recorded == null ? null : recorded.startedAt(),
                recorded == null ? null : recorded.finishedAt(),
                recorded == null ? null : recorded.duration().toMillis(),
                recorded == null ? null : recorded.rows(),
                recorded == null ? null : recorded.position(),
                recorded == null ? null : recorded.error());
    }
}
