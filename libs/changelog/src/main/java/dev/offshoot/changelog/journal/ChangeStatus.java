package dev.offshoot.changelog.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change as release and database see it; at least one of them knows it.
 *
 * @param declared null when this release does not hold it
 * @param recorded null before the first attempt
 */
public record ChangeStatus(
        @Nullable DeclaredChange declared, @Nullable RecordedChange recorded) {

    public String id() {
        return declared == null ? known().id() : declared.id();
    }

    public String author() {
        return declared == null ? known().author() : declared.author();
    }

    public String description() {
        return declared == null ? known().description() : declared.description();
    }

    /** Where chunks go on; empty at the beginning. */
    public String position() {
        return recorded == null || recorded.position() == null ? "" : recorded.position();
    }

    /** Whether it was compiled anew: one that still does the same gets its imprint renewed. */
    public boolean isCompiledAnew() {
        return declared != null
                && recorded != null
                && recorded.state() == RecordedState.DONE
                && recorded.imprint() != declared.imprint();
    }

    public ChangeState state() {
        if (declared == null) {
            return ChangeState.UNKNOWN;
        }
        if (recorded == null) {
            return ChangeState.PENDING;
        }
        return switch (recorded.state()) {
            case STARTED -> ChangeState.STARTED;
            case FAILED -> ChangeState.FAILED;
            case DONE -> declared.isCodeOf(recorded) ? ChangeState.DONE : ChangeState.EDITED;
        };
    }

    private RecordedChange known() {
        return Objects.requireNonNull(recorded);
    }
}
