package dev.offshoot.events.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of events in keyset order.
 *
 * @param nextCursor null on the last page
 * @param peopleIncomplete auth did not say every name in time
 */
@Serdeable
record EventPage(List<EventItem> items, @Nullable String nextCursor, boolean peopleIncomplete) {}
