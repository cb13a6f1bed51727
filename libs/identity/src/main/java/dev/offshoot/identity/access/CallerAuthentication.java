package dev.offshoot.identity.access;

import dev.offshoot.identity.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/** The caller in the form the security context carries. */
public record CallerAuthentication(Caller caller) implements Authentication {

    private static final Caller ANONYMOUS = new Caller.Anonymous();

    /** Who makes this request; anonymous without a token, or before it was checked. */
    public static Caller of(HttpRequest<?> request) {
        return request.getUserPrincipal(CallerAuthentication.class)
                .map(CallerAuthentication::caller)
                .orElse(ANONYMOUS);
    }

    @Override
    public String getName() {
        return caller.name();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<String> getRoles() {
        return caller.roles();
    }
}
