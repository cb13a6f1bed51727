package dev.offshoot.auth.client;

import io.micronaut.http.HttpStatus;

/** A refusal in the words of OAuth. */
class OAuthRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    private OAuthRefusal(HttpStatus status, String code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    static OAuthRefusal invalidClient() {
        return new OAuthRefusal(HttpStatus.UNAUTHORIZED, "invalid_client", "Client or secret is wrong");
    }

    static OAuthRefusal invalidScope(String scope) {
        return new OAuthRefusal(HttpStatus.BAD_REQUEST, "invalid_scope", "The client has no scope " + scope);
    }

    static OAuthRefusal invalidRequest(String description) {
        return new OAuthRefusal(HttpStatus.BAD_REQUEST, "invalid_request", description);
    }

    static OAuthRefusal unsupportedGrant() {
        return new OAuthRefusal(
                HttpStatus.BAD_REQUEST, "unsupported_grant_type", "Only client_credentials is supported");
    }

    HttpStatus status() {
        return status;
    }

    OAuthError body() {
        return new OAuthError(code, String.valueOf(getMessage()));
    }
}
