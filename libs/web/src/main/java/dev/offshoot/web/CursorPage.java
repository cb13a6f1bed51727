package dev.offshoot.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in keyset order.
 *
 * @param nextCursor opaque; null on the last page
 */
@Serdeable
public record CursorPage<T>(List<T> items, @Nullable String nextCursor) {}
