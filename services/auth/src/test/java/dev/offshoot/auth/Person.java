package dev.offshoot.auth;

import java.util.UUID;

/** Somebody with an account, and the password they typed. */
record Person(UUID id, long key, String email, String password) {}
