package dev.offshoot.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A role on a database. Its text never shows the password. */
record Login(String url, String user, @Nullable String password) {

    private static final String SCHEME = "jdbc:postgresql://";
    private static final Logger log = LoggerFactory.getLogger(Login.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final String CONNECT_TIMEOUT_SECONDS = "3";

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    Connection connectWithin(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                if (!isAway(e) || System.nanoTime() > deadline) {
                    throw refusal(e);
                }
                if (!told) {
                    log.warn("waiting up to {} s for the database at {}", patience.toSeconds(), address());
                    told = true;
                }
                pause();
            }
        }
    }

    /** The same role on another database of the server. */
    Login on(String database) {
        return new Login(server() + "/" + database + url.substring(parametersAt()), user, password);
    }

    String database() {
        return url.substring(server().length() + 1, parametersAt());
    }

    /** Without parameters, which may hold secrets. */
    String address() {
        return url.substring(0, parametersAt()).replace(SCHEME, "");
    }

    private String server() {
        return url.substring(0, url.lastIndexOf('/', parametersAt() - 1));
    }

    private int parametersAt() {
        int question = url.indexOf('?');
        return question < 0 ? url.length() : question;
    }

    @Override
    public String toString() {
        return user + " at " + address();
    }

    private DatabaseRefused refusal(SQLException e) {
        return isAway(e)
                ? new DatabaseSilent(
                        "the database at " + address()
                                + " does not answer; is PostgreSQL running there, and is the URL right?",
                        e)
                : new DatabaseRefused("the database at " + address() + " refuses " + user + ": " + e.getMessage(), e);
    }

    /** Class 08: no connection; 57P03: the server is starting up. */
    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.equals("57P03"));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("interrupted while waiting for the database", e);
        }
    }
}
