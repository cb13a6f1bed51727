package dev.offshoot.backing.postgres;

import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.UrlParts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL server, and a user there who may create databases and roles. */
public record PostgresAddress(String host, int port, String user, String password) implements Address {

    static final String VARIABLE = "OFFSHOOT_POSTGRES_URL";
    static final String USUAL = "postgresql://postgres@localhost:5432/";
    private static final String CONNECT_TIMEOUT_SECONDS = "5";

    /** Reads {@code postgresql://user:password@host:port}, and JDBC URLs with user and password as parameters. */
    public static PostgresAddress parse(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        UrlParts parts = UrlParts.of(VARIABLE, plain, USUAL);
        return new PostgresAddress(
                parts.host(),
                parts.port(),
                parts.parameter("user").orElse(parts.user()),
                parts.parameter("password").orElse(parts.password()));
    }

    @Override
    public String url() {
        String credentials = password.isEmpty() ? user : UrlParts.encode(user) + ":" + UrlParts.encode(password);
        return "postgresql://%s@%s:%d".formatted(credentials, host, port);
    }

    /** For JDBC, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_TIMEOUT_SECONDS);
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    @Override
    public void check() throws IOException {
        try (Connection connection = connect("postgres")) {
            connection.createStatement().execute("select 1");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
