package dev.offshoot.identity.client;

import dev.offshoot.identity.ServiceTokens;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.env.Environment;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Adds this service's token to calls of services of this platform: clients whose id has a setting
 * {@code offshoot.services.<id>.url}. Nobody else ever gets it. Calls that authenticate themselves and those for public
 * keys go as they are.
 */
@ClientFilter(ClientFilter.MATCH_ALL_PATTERN)
class PlatformCalls {

    private static final String PUBLIC = "/.well-known/";

    private final BeanProvider<ServiceTokens> tokens;
    private final Environment environment;

    PlatformCalls(BeanProvider<ServiceTokens> tokens, Environment environment) {
        this.tokens = tokens;
        this.environment = environment;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void authorize(MutableHttpRequest<?> request) {
        boolean needsToken = !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                && !request.getPath().contains(PUBLIC)
                && goesToPlatform(request);
        if (needsToken) {
            request.bearerAuth(tokens.get().token());
        }
    }

    private boolean goesToPlatform(MutableHttpRequest<?> request) {
        return BasicHttpAttributes.getServiceId(request)
                .filter(id -> environment.containsProperty("offshoot.services." + id + ".url"))
                .isPresent();
    }
}
