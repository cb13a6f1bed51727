package dev.offshoot.events.search;

import java.time.Instant;

/** What has ended, and what has not. An event without dates has not. */
final class Times {

    private Times() {}

    static void describe(Conditions conditions, When when, Instant now) {
        switch (when) {
            case UPCOMING -> conditions.add("(e.ends_at > ? or e.ends_at is null)", now);
            case PAST -> conditions.add("e.ends_at <= ?", now);
            case ALL -> {}
        }
    }
}
