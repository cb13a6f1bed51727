package dev.offshoot.identity;

/** This service's own client-credentials token, renewed before it ends. */
public interface ServiceTokens {

    /**
     * @return a bearer token with the scopes auth registered for this service
     * @throws IdentityUnavailable when auth does not answer and no live token is held
     */
    String token();
}
