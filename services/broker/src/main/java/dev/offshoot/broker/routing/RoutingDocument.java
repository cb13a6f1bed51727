package dev.offshoot.broker.routing;

import java.util.List;

/** Every service's routes: the files of {@code deploy/routes} together, or what REST was given. Found to be without fault. */
record RoutingDocument(List<ServiceSpec> services) {}
