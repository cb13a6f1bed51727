package dev.offshoot.testing.server;

/** The kinds of servers that a test class may have for itself. */
public enum Server {
    POSTGRES,
    BROKER,
    REDIS
}
