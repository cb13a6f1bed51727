package dev.offshoot.identity.token;

import dev.offshoot.identity.Caller;
import dev.offshoot.identity.IdentityProblem;
import io.micronaut.security.token.Claims;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the claims of an access token; whatever is missing or malformed makes it invalid. */
class TokenClaims {

    private static final String SERVICE = "service:";
    private static final Pattern SPACES = Pattern.compile(" +");

    private final Claims claims;

    TokenClaims(Claims claims) {
        this.claims = claims;
    }

    AccessToken accessToken() {
        String subject = text(Claims.SUBJECT);
        String client = text("client_id");
        return new AccessToken(caller(subject, client), client, instant(Claims.EXPIRATION_TIME));
    }

    @Nullable
    String issuer() {
        return claims.get(Claims.ISSUER) instanceof String issuer ? issuer : null;
    }

    boolean isFor(String audience) {
        return switch (claims.get(Claims.AUDIENCE)) {
            case String one -> one.equals(audience);
            case Collection<?> several -> several.contains(audience);
            case null, default -> false;
        };
    }

    private Caller caller(String subject, String client) {
        if (subject.startsWith(SERVICE)) {
            return service(subject.substring(SERVICE.length()), client);
        }
        return person(subject);
    }

    private Caller service(String name, String client) {
        if (name.isEmpty() || !name.equals(client) || claims.contains("sid")) {
            throw invalid("sub");
        }
        return new Caller.Service(name, scope());
    }

    private Caller person(String subject) {
        return new Caller.Person(
                uuid("sub", subject),
                uuid("sid", text("sid")),
                version(),
                Set.copyOf(words("roles")),
                scope(),
                instant("auth_time"),
                words("amr"),
                actor());
    }

    private int version() {
        if (claims.get("ver") instanceof Number version) {
            return version.intValue();
        }
        throw invalid("ver");
    }

    private Set<String> scope() {
        String scope = claims.get("scope") instanceof String text ? text.strip() : "";
        return scope.isEmpty() ? Set.of() : Set.of(SPACES.split(scope));
    }

    private List<String> words(String name) {
        return claims.get(name) instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    private @Nullable UUID actor() {
        return switch (claims.get("act")) {
            case null -> null;
            case Map<?, ?> act when act.get("sub") instanceof String sub -> uuid("act", sub);
            default -> throw invalid("act");
        };
    }

    private String text(String name) {
        if (claims.get(name) instanceof String text) {
            return text;
        }
        throw invalid(name);
    }

    private Instant instant(String name) {
        return switch (claims.get(name)) {
            case Date date -> date.toInstant();
            case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
            case null, default -> throw invalid(name);
        };
    }

    private static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid(name);
        }
    }

    private static TokenRefused invalid(String claim) {
        return new TokenRefused(IdentityProblem.INVALID_TOKEN, "Claim " + claim + " is missing or malformed");
    }
}
