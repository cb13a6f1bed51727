package dev.offshoot.template.region;

import org.jspecify.annotations.Nullable;

/** @param region null for what belongs to the service */
record Part(@Nullable String region, String text) {}
