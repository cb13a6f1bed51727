package dev.offshoot.events.search;

import dev.offshoot.events.event.Category;
import dev.offshoot.events.event.FoldedText;
import dev.offshoot.events.event.Format;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. A parameter given several times means any of its values.
 *
 * @param q beginnings of words of title, subtitle, place, organisers and guest speakers; all of them, in any order
 * @param place as q, of name, address and city only
 * @param from the event has not ended by then
 * @param to the event begins before
 * @param host who owns it
 * @param when upcoming when absent
 * @param sort startsAt (default), -startsAt or -publishedAt
 */
@Introspected
public record EventFilter(
        @Nullable @Size(max = 200) String q,
        @Nullable @Size(max = 4) List<Category> category,
        @Nullable @Size(max = 3) List<Format> format,

        @Nullable @Size(max = 10) List<@Size(max = 35) String> language,

        @Nullable @Size(max = 20) List<@Pattern(regexp = "[A-Z]{2}") String> country,

        @Nullable @Size(max = 200) String place,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID host,
        @Nullable When when,
        @Nullable Price price,
        @Nullable SeatsWanted seats,

        @Nullable @Pattern(regexp = "-?startsAt|-publishedAt")
        String sort) {

    /** Everything public that has not ended. */
    public static EventFilter none() {
        return new EventFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same within a window of time; unless it says otherwise, of all events in it. */
    public EventFilter within(Instant earliest, Instant latest) {
        return new EventFilter(
                q,
                category,
                format,
                language,
                country,
                place,
                from == null || from.isBefore(earliest) ? earliest : from,
                to == null || to.isAfter(latest) ? latest : to,
                host,
                when == null ? When.ALL : when,
                price,
                seats,
                sort);
    }

    EventOrder order() {
        return EventOrder.of(sort == null ? "startsAt" : sort);
    }

    void describe(Conditions conditions, Instant now) {
        words(conditions, q, "");
        words(conditions, place, "B");
        any(conditions, "e.category = any (?)", category);
        any(conditions, "e.format = any (?)", format);
        any(conditions, "e.languages && ?", language);
        any(conditions, "e.country = any (?)", country);
        if (from != null) {
            conditions.add("e.ends_at > ?", from);
        }
        if (to != null) {
            conditions.add("e.starts_at < ?", to);
        }
        if (host != null) {
            conditions.add("e.owner_id = (select id from users where uuid = ?)", host);
        }
        Times.describe(conditions, when == null ? When.UPCOMING : when, now);
        tickets(conditions, now);
    }

    private void tickets(Conditions conditions, Instant now) {
        if (price == Price.FREE) {
            conditions.add("""
                    (not exists (select 1 from ticket_types t where t.event_id = e.id)
                       or exists (select 1 from ticket_types t where t.event_id = e.id and t.price = 0))""");
        } else if (price == Price.PAID) {
            conditions.add("exists (select 1 from ticket_types t where t.event_id = e.id and t.price > 0)");
        }
        if (seats != null) {
            conditions.add("""
                    e.registration_mode = 'internal'
                      and coalesce(e.opens_at, e.created_at) <= ? and coalesce(e.closes_at, e.starts_at) > ?
                      and exists (select 1 from ticket_types t where t.event_id = e.id and not t.closed and t.waiting = 0
                          and coalesce(t.sales_from, e.created_at) <= ? and coalesce(t.sales_until, e.starts_at) > ?
                          and exists (select 1 from ticket_type_pools tp where tp.ticket_type_id = t.id)
                          and not exists (select 1 from ticket_type_pools tp join pools p on p.id = tp.pool_id
                                          where tp.ticket_type_id = t.id and p.held >= p.capacity))""", now, now, now, now);
        }
    }

    private static void words(Conditions conditions, @Nullable String text, String weight) {
        String query = text == null ? "" : FoldedText.query(text, weight);
        if (!query.isEmpty()) {
            conditions.add("e.search @@ to_tsquery('simple', ?)", query);
        } else if (text != null && !text.isBlank()) {
            conditions.add("false");
        }
    }

    private static void any(Conditions conditions, String part, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            conditions.add(part, values.stream().map(Object::toString).toList());
        }
    }
}
