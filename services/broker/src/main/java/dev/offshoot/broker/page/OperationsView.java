package dev.offshoot.broker.page;

/** @param csrf what its forms send back */
public record OperationsView(OperationsPage page, String csrf) {}
