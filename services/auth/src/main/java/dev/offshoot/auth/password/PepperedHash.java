package dev.offshoot.auth.password;

/** @param keyId the ring entry whose pepper went in */
public record PepperedHash(String hash, int keyId) {}
