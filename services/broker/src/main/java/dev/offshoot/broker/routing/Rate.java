package dev.offshoot.broker.routing;

import java.time.Duration;

/** So many requests in so much time, counted per caller or network. */
public record Rate(Rules.By by, int allow, Duration per) {}
