package dev.offshoot.events.search;

import dev.offshoot.web.Cursor;
import java.time.Instant;

/** How a list is sorted; the key of an event without that time is far in the future. */
enum EventOrder {
    STARTS_AT("startsAt", "starts_at", "asc", ">"),
    STARTS_AT_DOWN("-startsAt", "starts_at", "desc", "<"),
    PUBLISHED_AT_DOWN("-publishedAt", "published_at", "desc", "<");

    /** As early as PostgreSQL's and Java's calendars agree without a thought. */
    private static final String NEVER = "timestamptz '9999-01-01 00:00:00Z'";

    private final String word;
    private final String column;
    private final String direction;
    private final String beyond;

    EventOrder(String word, String column, String direction, String beyond) {
        this.word = word;
        this.column = column;
        this.direction = direction;
        this.beyond = beyond;
    }

    static EventOrder of(String word) {
        for (EventOrder order : values()) {
            if (order.word.equals(word)) {
                return order;
            }
        }
        throw new IllegalArgumentException(word);
    }

    String word() {
        return word;
    }

    /** @param dated every row has the time, so an index on it may serve */
    String key(boolean dated) {
        return dated ? "e." + column : "coalesce(e." + column + ", " + NEVER + ")";
    }

    String orderBy(boolean dated) {
        return key(dated) + " " + direction + ", e.id " + direction;
    }

    void goOn(Conditions conditions, Cursor after, boolean dated) {
        Instant key = after.instant(0);
        conditions.add("(" + key(dated) + ", e.id) " + beyond + " (?, ?)", key, after.number(1));
    }
}
