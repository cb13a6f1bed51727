package dev.offshoot.events.allocation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations as SQL has them. */
public final class RegistrationRows {

    /** To be followed by conditions on {@code r}. */
    public static final String SELECT = """
            select r.*, u.uuid as user_uuid,
                exists(select 1 from tickets where registration_id = r.id and admitted_at is not null) as admitted
            from registrations r left join users u on u.id = r.user_id
            """;

    private RegistrationRows() {}

    /** Reads every row of a query that begins with {@link #SELECT}. */
    public static List<Registration> readAll(PreparedStatement query) throws SQLException {
        List<Registration> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    /** @param conditions with one array parameter, such as {@code where r.uuid = any(?)} */
    static List<Registration> where(
            Connection connection, String conditions, String arrayType, Object[] values, @Nullable Long eventId)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + conditions)) {
            Array array = connection.createArrayOf(arrayType, values);
            query.setArray(1, array);
            if (eventId != null) {
                query.setLong(2, eventId);
            }
            return readAll(query);
        }
    }

    private static Registration read(ResultSet row) throws SQLException {
        return new Registration(
                row.getLong("id"),
                row.getObject("uuid", UUID.class),
                row.getLong("event_id"),
                row.getLong("ticket_type_id"),
                new Attendee(
                        number(row, "user_id"),
                        row.getObject("user_uuid", UUID.class),
                        row.getString("guest_name"),
                        row.getString("guest_email")),
                row.getString("locale"),
                row.getInt("seats"),
                row.getLong("position"),
                Word.parse(RegistrationStatus.class, row.getString("status")),
                instant(row, "hold_until"),
                payment(row),
                Word.parse(Source.class, row.getString("source")),
                number(row, "actor_id"),
                cancellation(row),
                row.getInt("link_version"),
                instant(row, "confirmed_at"),
                row.getBoolean("admitted"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getLong("price"),
                row.getString("currency"),
                row.getBoolean("complimentary"),
                row.getObject("payment_id", UUID.class),
                Word.parse(PaymentStatus.class, row.getString("payment_status")),
                row.getString("pay_url"));
    }

    private static @Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        String by = row.getString("cancelled_by");
        Instant at = instant(row, "cancelled_at");
        return by == null || at == null
                ? null
                : new Cancellation(Word.parse(CancelledBy.class, by), row.getString("cancel_reason"), at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long found = row.getLong(column);
        return row.wasNull() ? null : found;
    }
}
