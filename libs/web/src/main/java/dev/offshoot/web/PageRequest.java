package dev.offshoot.web;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters {@code limit} (1–100, default 20) and {@code cursor} of a list. A controller method takes one; bad
 * values are 400 before it is called.
 *
 * @param after null for the first page
 */
@Introspected
public record PageRequest(int limit, @Nullable Cursor after) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /** Where to go on; refuses a cursor that belongs to another list or order with 400. */
    public Optional<Cursor> after(String list) {
        return Optional.ofNullable(after).map(cursor -> cursor.of(list));
    }

    /** How many rows to read: one more than shown tells whether another page follows. */
    public int rows() {
        return limit + 1;
    }

    /**
     * @param rows up to {@link #rows()} of them, in the order of the list
     * @param position the cursor that stands behind a row
     */
    public <R, T> CursorPage<T> page(List<R> rows, Function<R, T> item, Function<R, Cursor> position) {
        List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? position.apply(shown.getLast()).encode() : null;
        return new CursorPage<>(shown.stream().map(item).toList(), next);
    }
}
