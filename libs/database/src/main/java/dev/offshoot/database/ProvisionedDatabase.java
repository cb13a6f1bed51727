package dev.offshoot.database;

import java.util.Locale;
import java.util.Map;

/** A service's database and the two roles on it, as settings of that service. The text never shows the passwords. */
public record ProvisionedDatabase(
        String service, String url, String user, String password, String ownerUser, String ownerPassword) {

    /** Keys as in {@code offshoot.auth.database.url}. */
    public Map<String, String> properties() {
        String prefix = "offshoot." + service + ".database.";
        return Map.of(
                prefix + "url", url,
                prefix + "user", user,
                prefix + "password", password,
                prefix + "owner-user", ownerUser,
                prefix + "owner-password", ownerPassword);
    }

    /** Keys as in {@code OFFSHOOT_AUTH_DATABASE_URL}. */
    public Map<String, String> environment() {
        String prefix = "OFFSHOOT_" + service.toUpperCase(Locale.ROOT).replace('-', '_') + "_DATABASE_";
        return Map.of(
                prefix + "URL", url,
                prefix + "USER", user,
                prefix + "PASSWORD", password,
                prefix + "OWNER_USER", ownerUser,
                prefix + "OWNER_PASSWORD", ownerPassword);
    }

    /** The same service and roles on another database. */
    ProvisionedDatabase at(String otherUrl) {
        return new ProvisionedDatabase(service, otherUrl, user, password, ownerUser, ownerPassword);
    }

    @Override
    public String toString() {
        return user + " and " + ownerUser + " at " + url;
    }
}
