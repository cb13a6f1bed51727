package dev.offshoot.launcher.shared;

import dev.offshoot.backing.BackingSettings;
import dev.offshoot.launcher.LauncherFailure;

/**
 * What the names of this checkout begin with on servers that others use too.
 *
 * @param name empty for plain names
 */
public record Namespace(String name) {

    static final String VARIABLE = "OFFSHOOT_NAMESPACE";

    public Namespace {
        if (!name.matches("|[a-z][a-z0-9]{0,15}")) {
            throw new LauncherFailure(VARIABLE + "=" + name
                    + " cannot begin names; write up to 16 small letters and digits, a letter first.");
        }
    }

    public static Namespace ofEnvironment() {
        return new Namespace(BackingSettings.ofEnvironment().variables().getOrDefault(VARIABLE, ""));
    }

    public boolean isEmpty() {
        return name.isEmpty();
    }

    /** Of databases and roles. */
    public String databasePrefix() {
        return isEmpty() ? "" : name + "_";
    }

    String database(String service) {
        return databasePrefix() + service.replace('-', '_');
    }

    /** Of the exchange and the queues. */
    String queue(String queue) {
        return isEmpty() ? queue : name + "." + queue;
    }
}
