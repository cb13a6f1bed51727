package dev.offshoot.identity.access;

import io.micronaut.inject.ExecutableMethod;
import io.micronaut.management.endpoint.EndpointSensitivityProcessor;
import io.micronaut.web.router.MethodBasedRouteInfo;
import jakarta.inject.Singleton;
import java.util.Map;

/** Finds the rule of a route: its annotations, or for the framework's endpoints their {@code sensitive} setting. */
@Singleton
class RouteAccess {

    private final Map<ExecutableMethod, Boolean> sensitiveEndpoints;

    RouteAccess(EndpointSensitivityProcessor endpoints) {
        this.sensitiveEndpoints = endpoints.getEndpointMethods();
    }

    Access of(MethodBasedRouteInfo<?, ?> route) {
        Access annotated = Access.of(route.getAnnotationMetadata());
        Boolean sensitive = sensitiveEndpoints.get(route.getTargetMethod().getExecutableMethod());
        if (!annotated.isUndecided() || sensitive == null) {
            return annotated;
        }
        return sensitive ? Access.FOR_OPERATORS : Access.FOR_ANYBODY;
    }
}
