package dev.offshoot.identity.user;

record UserRow(long id, boolean active) {}
