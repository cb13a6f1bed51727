package dev.offshoot.events.search;

import dev.offshoot.events.event.EventStatus;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which events somebody finds, and in which order. */
@Singleton
public class EventSearch {

    private final EventQuery query;
    private final InstantSource clock;

    EventSearch(EventQuery query, InstantSource clock) {
        this.query = query;
        this.clock = clock;
    }

    /**
     * For feeds: listed events, the first ones in the filter's order.
     *
     * @param statuses published, and cancelled where those shall be seen
     * @param signedIn then also what is for members
     * @param most at most so many
     */
    public List<UUID> listed(EventFilter filter, Collection<EventStatus> statuses, boolean signedIn, int most) {
        Conditions conditions = listed(filter, statuses, signedIn);
        return query.find(conditions, filter.order(), true, most).stream()
                .map(Found::uuid)
                .toList();
    }

    List<Found> page(EventFilter filter, boolean signedIn, PageRequest page) {
        EventOrder order = filter.order();
        Conditions conditions = listed(filter, List.of(EventStatus.PUBLISHED), signedIn);
        page.after(list(order)).ifPresent(after -> order.goOn(conditions, after, true));
        return query.find(conditions, order, true, page.rows());
    }

    List<Found> mine(OwnFilter filter, UUID person, PageRequest page) {
        EventOrder order = EventOrder.STARTS_AT_DOWN;
        Conditions conditions = new Conditions().add("e.deleted_at is null");
        filter.describe(conditions, person, clock.instant());
        Optional<Cursor> after = page.after(myList());
        after.ifPresent(cursor -> order.goOn(conditions, cursor, false));
        return query.find(conditions, order, false, page.rows());
    }

    static String list(EventOrder order) {
        return "events:" + order.word();
    }

    static String myList() {
        return "my-events:-startsAt";
    }

    private Conditions listed(EventFilter filter, Collection<EventStatus> statuses, boolean signedIn) {
        Instant now = clock.instant();
        List<String> words = statuses.stream().map(EventStatus::toString).toList();
        Conditions conditions = new Conditions();
        if (words.size() == 1) {
            conditions.add("e.status = ?", words.getFirst());
        } else {
            conditions.add("e.status = any (?)", words);
        }
        conditions.add("e.deleted_at is null");
        conditions.add(signedIn ? "e.visibility in ('public', 'members')" : "e.visibility = 'public'");
        filter.describe(conditions, now);
        return conditions;
    }
}
