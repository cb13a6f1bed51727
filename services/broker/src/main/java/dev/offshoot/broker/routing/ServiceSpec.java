package dev.offshoot.broker.routing;

import java.util.List;

/** A service's instances and routes as they were written. */
record ServiceSpec(String service, List<String> instances, List<RouteSpec> routes) {}
