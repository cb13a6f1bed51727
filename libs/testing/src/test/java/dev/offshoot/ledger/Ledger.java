package dev.offshoot.ledger;

public record Ledger(String name) {}
