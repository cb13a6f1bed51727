package dev.offshoot.auth.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client-credentials request: the client shows itself by Basic or in the form, never both. */
record TokenRequest(String client, String secret, @Nullable String scope) {

    private static final String BASIC = "Basic ";

    static TokenRequest of(Map<String, String> form, @Nullable String authorization) {
        String grant = form.get("grant_type");
        if (grant == null) {
            throw OAuthRefusal.invalidRequest("grant_type is missing");
        }
        if (!grant.equals("client_credentials")) {
            throw OAuthRefusal.unsupportedGrant();
        }
        String[] client =
                Optional.ofNullable(authorization).map(TokenRequest::basic).orElseGet(() -> inForm(form));
        return new TokenRequest(client[0], client[1], form.get("scope"));
    }

    /** Empty means all that the client has. */
    List<String> scopes() {
        return scope == null || scope.isBlank()
                ? List.of()
                : Arrays.stream(scope.strip().split(" +")).distinct().sorted().toList();
    }

    private static String[] basic(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw OAuthRefusal.invalidClient();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (parts.length == 2) {
                return new String[] {unescape(parts[0]), unescape(parts[1])};
            }
        } catch (IllegalArgumentException _) {
            // answered below, like a header without a colon
        }
        throw OAuthRefusal.invalidClient();
    }

    private static String[] inForm(Map<String, String> form) {
        String client = form.get("client_id");
        String secret = form.get("client_secret");
        if (client == null || secret == null) {
            throw OAuthRefusal.invalidClient();
        }
        return new String[] {client, secret};
    }

    private static String unescape(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
