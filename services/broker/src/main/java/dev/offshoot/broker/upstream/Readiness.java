package dev.offshoot.broker.upstream;

/** What a look at an instance found: it wants requests, it answers otherwise or too late, or nobody listens there. */
enum Readiness {
    READY,
    UNREADY,
    GONE
}
