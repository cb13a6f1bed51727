package dev.offshoot.scenarios;

/** What a run is for. */
public enum Purpose {
    /** Only looks for mistakes. */
    CHECK,
    /** Adds what is not there yet. */
    LOAD,
    /** Puts every service back to the scenario. */
    RESET
}
