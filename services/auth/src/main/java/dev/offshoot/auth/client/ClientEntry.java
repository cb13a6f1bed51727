package dev.offshoot.auth.client;

import java.util.List;

/** @param secretSha256 lower-case hexadecimal, one or two */
record ClientEntry(String name, List<String> scopes, List<String> secretSha256) {}
