package dev.offshoot.broker.fleet;

/** Published inside the transaction of a change that every instance of the broker follows. */
public record Changed() {}
