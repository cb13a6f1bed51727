package dev.offshoot.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Makes a service's database and its two roles on a server: {@code <service>} reads and writes rows,
 * {@code <service>_owner} owns the tables. May run again at any time, also by two processes at once.
 */
public final class Provisioning {

    private final Login admin;
    private final String prefix;

    /**
     * @param url JDBC URL of any database on the server, without credentials
     * @param user may create databases and roles
     * @param prefix of every database and role, so that several platforms share a server
     */
    public Provisioning(String url, String user, String password, String prefix) {
        this.admin = new Login(url, user, password);
        this.prefix = prefix;
    }

    public ProvisionedDatabase provision(String service, RolePasswords passwords) {
        ProvisionedDatabase provisioned = named(service, passwords);
        String database = databaseOf(provisioned);
        asAdmin(admin, server -> {
            server.lock();
            server.role(provisioned.user(), provisioned.password());
            server.role(provisioned.ownerUser(), provisioned.ownerPassword());
            server.database(database, provisioned.ownerUser());
            server.closeToOthers(database, provisioned);
        });
        return provisioned;
    }

    /**
     * A service's database that somebody else made. Changes nothing.
     *
     * @throws DatabaseRefused unless it and both roles are there
     */
    public ProvisionedDatabase existing(String service, RolePasswords passwords) {
        ProvisionedDatabase database = named(service, passwords);
        asAdmin(admin, server -> server.require(databaseOf(database), database));
        return database;
    }

    /** The same database for the administrator, whose work there is the owner's: without knowing the owner's password. */
    public ProvisionedDatabase asAdministrator(ProvisionedDatabase database) {
        String role = "options=-c%20role%3D" + database.ownerUser();
        return new ProvisionedDatabase(
                database.service(),
                database.url() + (database.url().contains("?") ? "&" : "?") + role,
                database.user(),
                database.password(),
                admin.user(),
                Objects.requireNonNullElse(admin.password(), ""));
    }

    private ProvisionedDatabase named(String service, RolePasswords passwords) {
        String database = prefix + service.replace('-', '_');
        return new ProvisionedDatabase(
                service,
                admin.on(database).url(),
                database,
                passwords.service(),
                database + "_owner",
                passwords.owner());
    }

    /** A copy of a service's database under another name, with the same roles. Nobody may be connected to the original. */
    public ProvisionedDatabase copy(ProvisionedDatabase original, String name) {
        String database = prefix + name;
        asAdmin(admin, server -> {
            server.copy(databaseOf(original), database, original.ownerUser());
            server.closeToOthers(database, original);
        });
        return original.at(admin.on(database).url());
    }

    /**
     * An empty database beside a service's own, with the same roles; what an earlier one left is dropped first.
     *
     * @param name of the database, without the prefix
     */
    public ProvisionedDatabase empty(ProvisionedDatabase original, String name) {
        String database = prefix + name;
        ProvisionedDatabase empty = original.at(admin.on(database).url());
        asAdmin(admin, server -> {
            server.lock();
            server.drop(database);
            server.database(database, original.ownerUser());
            server.closeToOthers(database, original);
        });
        return empty;
    }

    /** Ends the database's connections and removes it; the roles stay for its copies. */
    public void drop(ProvisionedDatabase database) {
        asAdmin(admin, server -> server.drop(databaseOf(database)));
    }

    /** Removes the roles of a service that has no database left. */
    public void dropRoles(ProvisionedDatabase database) {
        asAdmin(admin, server -> {
            server.dropRole(database.user());
            server.dropRole(database.ownerUser());
        });
    }

    private static String databaseOf(ProvisionedDatabase database) {
        return new Login(database.url(), database.user(), database.password()).database();
    }

    private static void asAdmin(Login admin, Work work) {
        try (Connection connection = admin.connect()) {
            work.run(new AdminConnection(connection));
        } catch (SQLException e) {
            throw new DatabaseRefused("the database server cannot be prepared: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run(AdminConnection server) throws SQLException;
    }
}
