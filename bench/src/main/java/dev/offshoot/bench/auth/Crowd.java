package dev.offshoot.bench.auth;

import dev.offshoot.bench.service.PackagedService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** People who share a password. */
final class Crowd {

    static final String PASSWORD = "a-quiet-bench-password";

    private Crowd() {}

    static String scenario(int people) {
        return "users:\n  guest: !repeat {count: " + people
                + ", displayName: !fake name.full, emails: [!fake internet.email], password: " + PASSWORD + "}\n";
    }

    static List<String> addresses(PackagedService auth) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        auth.database().url(),
                        auth.database().user(),
                        auth.database().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select address from email_addresses order by id")) {
            List<String> addresses = new ArrayList<>();
            while (rows.next()) {
                addresses.add(rows.getString(1));
            }
            return addresses;
        }
    }
}
