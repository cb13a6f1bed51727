package dev.offshoot.events.search;

import dev.offshoot.events.event.EventStatus;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of one's own events.
 *
 * @param as any of these parts; owner, team and attending when absent
 * @param status any status when absent
 * @param when all when absent
 */
@Introspected
record OwnFilter(
        @Nullable @Size(max = 4) List<Involvement> as,
        @Nullable @Size(max = 5) List<EventStatus> status,
        @Nullable When when) {

    void describe(Conditions conditions, UUID person, Instant now) {
        List<String> ways = new ArrayList<>();
        List<Object> people = new ArrayList<>();
        for (Involvement part : parts()) {
            ways.add(way(part));
            if (part != Involvement.REVIEW) {
                people.add(person);
            }
        }
        conditions.add("(" + String.join(" or ", ways) + ")", people.toArray());
        if (status != null && !status.isEmpty()) {
            conditions.add(
                    "e.status = any (?)",
                    status.stream().map(EventStatus::toString).toList());
        }
        Times.describe(conditions, when == null ? When.ALL : when, now);
    }

    boolean asksForReviews() {
        return parts().contains(Involvement.REVIEW);
    }

    private Set<Involvement> parts() {
        return as == null || as.isEmpty()
                ? EnumSet.of(Involvement.OWNER, Involvement.TEAM, Involvement.ATTENDING)
                : EnumSet.copyOf(as);
    }

    /** A speaker without rights sees a draft no more than anybody else does; an attendee only what was published. */
    private static String way(Involvement part) {
        return switch (part) {
            case OWNER -> "e.owner_id = (select id from users where uuid = ?)";
            case TEAM -> """
                    exists (select 1 from team_members t join users u on u.id = t.user_id
                            where t.event_id = e.id and u.uuid = ? and t.removed_at is null
                              and (t.rights <> '{}' or e.status in ('published', 'cancelled')))""";
            case ATTENDING -> """
                    (e.status in ('published', 'cancelled') and exists (
                        select 1 from registrations r join users u on u.id = r.user_id
                        where r.event_id = e.id and u.uuid = ?
                          and r.status in ('unverified', 'offered', 'pending-payment', 'confirmed', 'waiting')))""";
            case REVIEW -> """
                    (e.status = 'in-review' or (e.status = 'published' and e.changed_since_review)
                      or e.owner_id is null or exists (select 1 from users u where u.id = e.owner_id and not u.active))""";
        };
    }
}
