package dev.offshoot.broker.upstream;

/** What a service's limits say to one more request. */
public enum Admission {
    ADMITTED,
    BUSY,
    UNAVAILABLE
}
