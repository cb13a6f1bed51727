package dev.offshoot.identity.directory;

import java.time.Duration;

/**
 * What a dropped entry leaves behind: answers below this version are not cached while it stands.
 *
 * @param kept longer than any answer of auth may be on its way
 */
record Tombstone(int version, Duration kept) {

    static Tombstone below(int version) {
        return new Tombstone(version, Duration.ofMinutes(10));
    }

    /** For changes announced without a version: nothing is cached for a moment. */
    static Tombstone forAnyVersion() {
        return new Tombstone(Integer.MAX_VALUE, Duration.ofSeconds(10));
    }
}
