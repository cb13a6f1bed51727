package dev.offshoot.events.allocation;

import dev.offshoot.events.allocation.Outcome.Ticket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tickets as answers show them. */
public final class TicketRows {

    private TicketRows() {}

    /** @param registrations local ids, as {@code Long} */
    public static Map<Long, List<Ticket>> of(Connection connection, Object[] registrations) throws SQLException {
        String sql = """
                select registration_id, uuid, seat_no, status, admitted_at
                from tickets where registration_id = any(?) order by registration_id, seat_no
                """;
        Map<Long, List<Ticket>> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("bigint", registrations));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getLong("registration_id"), _ -> new ArrayList<>())
                            .add(new Ticket(
                                    row.getObject("uuid", UUID.class),
                                    row.getInt("seat_no"),
                                    row.getString("status"),
                                    RegistrationRows.instant(row, "admitted_at")));
                }
            }
        }
        return found;
    }
}
