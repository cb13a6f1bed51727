package dev.offshoot.events.registration;

import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.allocation.RegistrationRows;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists of registrations in keyset order: of an event, or of a person. */
@Singleton
class RegistrationLists {

    private static final String BY_POSITION = "registrations:position";
    private static final String NEWEST = "registrations:-createdAt";

    private final StoredRegistrations stored;
    private final ShownRegistrations shown;
    private final InstantSource clock;

    RegistrationLists(StoredRegistrations stored, ShownRegistrations shown, InstantSource clock) {
        this.stored = stored;
        this.shown = shown;
        this.clock = clock;
    }

    RegistrationPage ofEvent(long eventId, RegistrationFilter filter, PageRequest page) {
        return list("r.event_id = ?", eventId, filter, "-createdAt".equals(filter.sort()), page);
    }

    RegistrationPage ofPerson(long userId, RegistrationFilter filter, PageRequest page) {
        return list("r.user_id = ?", userId, filter, true, page);
    }

    private RegistrationPage list(
            String scope, long id, RegistrationFilter filter, boolean newestFirst, PageRequest page) {
        filter.check();
        Conditions conditions = new Conditions(scope, id);
        conditions.filter(filter);
        Optional<Cursor> after = page.after(newestFirst ? NEWEST : BY_POSITION);
        if (newestFirst) {
            after.ifPresent(cursor -> conditions.and(
                    "(r.created_at, r.id) < (?, ?)", cursor.instant(0).atOffset(ZoneOffset.UTC), cursor.number(1)));
        } else {
            after.ifPresent(cursor -> conditions.and("r.position > ?", cursor.number(0)));
        }
        String order = newestFirst ? " order by r.created_at desc, r.id desc limit ?" : " order by r.position limit ?";
        List<Registration> rows =
                stored.read(RegistrationRows.SELECT + "where " + conditions.sql + order, conditions.with(page.rows()));
        return page(rows, newestFirst, page);
    }

    private RegistrationPage page(List<Registration> rows, boolean newestFirst, PageRequest page) {
        CursorPage<Registration> cut = page.page(
                rows,
                row -> row,
                row -> newestFirst
                        ? Cursor.at(NEWEST, row.createdAt(), row.storedId())
                        : Cursor.at(BY_POSITION, row.position()));
        ShownRegistrations.Page items = shown.page(cut.items());
        return new RegistrationPage(items.items(), cut.nextCursor(), items.incomplete());
    }

    /** A where clause and its parameters. */
    private final class Conditions {

        private final StringBuilder sql;
        private final List<Object> parameters = new ArrayList<>();

        private Conditions(String first, Object parameter) {
            this.sql = new StringBuilder(first);
            parameters.add(parameter);
        }

        private void filter(RegistrationFilter filter) {
            if (!filter.statuses().isEmpty()) {
                and("r.status = any(string_to_array(?, ','))", String.join(",", filter.statuses()));
            }
            and("r.ticket_type_id = (select id from ticket_types where uuid = ?)", filter.ticketTypeId());
            and("u.uuid = ?", filter.userId());
            and(
                    "exists(select 1 from tickets where registration_id = r.id and admitted_at is not null) = ?",
                    filter.admitted());
            if (filter.q() != null) {
                String part = "%" + escaped(filter.q().strip().toLowerCase(Locale.ROOT)) + "%";
                and("(lower(r.guest_name) like ? or lower(r.guest_email) like ?)", part, part);
            }
            if ("upcoming".equals(filter.when())) {
                and(
                        "(select ends_at from events where id = r.event_id) > ?",
                        clock.instant().atOffset(ZoneOffset.UTC));
            } else if ("past".equals(filter.when())) {
                and(
                        "(select ends_at from events where id = r.event_id) <= ?",
                        clock.instant().atOffset(ZoneOffset.UTC));
            }
        }

        /** Nothing when a value is null. */
        private void and(String condition, @Nullable Object... values) {
            for (Object value : values) {
                if (value == null) {
                    return;
                }
            }
            sql.append(" and ").append(condition);
            for (Object value : values) {
                if (value != null) {
                    parameters.add(value);
                }
            }
        }

        private List<Object> with(Object last) {
            List<Object> all = new ArrayList<>(parameters);
            all.add(last);
            return all;
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        }
    }
}
