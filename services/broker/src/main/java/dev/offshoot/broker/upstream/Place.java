package dev.offshoot.broker.upstream;

/** One instance, by name: the routing may list it now, later or no longer. */
public record Place(String service, String address) {}
