package dev.offshoot.broker.routing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** @param applied the number this instance uses */
@Serdeable
record RoutingResponse(int number, String source, Map<String, Object> document, int applied) {}
