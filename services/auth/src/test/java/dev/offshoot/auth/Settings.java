package dev.offshoot.auth;

/** Settings the test classes share. Hashes are cheap and refusals fast where a test is not about them. */
final class Settings {

    static final String READERS = "offshoot.readers.file=src/test/resources/readers.yml";
    static final String CLIENTS = "offshoot.auth.clients.file=src/test/resources/clients.yml";
    static final String FAST_HASH = "offshoot.auth.hash.memory=64KiB";
    static final String NO_FLOOR = "offshoot.auth.failure-floor=0ms";
    static final String MANY_SIGN_INS = "offshoot.auth.limit.sessions=100000/min";
    static final String MANY_LINKS = "offshoot.auth.limit.links=100000/min";
    static final String MANY_REGISTRATIONS = "offshoot.auth.limit.registrations=100000/h";
    static final String MANY_RESETS = "offshoot.auth.limit.password-resets=100000/h";
    static final String MANY_VERIFICATIONS = "offshoot.auth.limit.verifications=100000/h";
    static final String MANY_FAILURES = "offshoot.auth.attempts.network=100000";

    private Settings() {}
}
