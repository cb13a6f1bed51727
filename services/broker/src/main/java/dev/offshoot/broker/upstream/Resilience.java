package dev.offshoot.broker.upstream;

import jakarta.inject.Singleton;

/** How services are spared while they are sick. */
@Singleton
record Resilience(BreakerSettings breaker, RetrySettings retry) {}
