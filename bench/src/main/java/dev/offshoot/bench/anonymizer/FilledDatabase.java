package dev.offshoot.bench.anonymizer;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows as a service writes them, made by SQL of the resource {@code bench-anonymizer/<service>.sql}. */
record FilledDatabase(ProvisionedDatabase database) {

    void fill(String service, int people) throws SQLException, IOException {
        try (InputStream in = FilledDatabase.class.getResourceAsStream("/bench-anonymizer/" + service + ".sql");
                Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (in == null) {
                throw new IllegalStateException("no rows for " + service);
            }
            String sql =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(":people", String.valueOf(people));
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    /** Process id of the server, whose children work for the connections. */
    long postmaster() throws SQLException {
        PostgresAddress server = Backing.postgres();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }
}
