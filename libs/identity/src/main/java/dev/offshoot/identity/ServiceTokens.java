package dev.offshoot.identity;

import java.util.Set;

/** This service's own client-credentials token, renewed before it ends. */
public interface ServiceTokens {

    /**
     * @return a bearer token with the scopes auth registered for this service
     * @throws IdentityUnavailable when auth does not answer and no live token is held
     */
    String token();

    /**
     * @return the scopes auth granted last, also when that token has ended
     * @throws IdentityUnavailable when auth does not answer and never granted any
     */
    Set<String> scopes();
}
