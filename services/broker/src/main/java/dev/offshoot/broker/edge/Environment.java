package dev.offshoot.broker.edge;

import java.util.Set;

/** Where this runs, as {@code OFFSHOOT_ENVIRONMENT} names it. */
public record Environment(String name) {

    /** Runs that only this machine reaches. */
    private static final Set<String> LOCAL = Set.of("local", "test");

    public boolean isLocal() {
        return LOCAL.contains(name);
    }
}
