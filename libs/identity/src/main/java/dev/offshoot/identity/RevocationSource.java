package dev.offshoot.identity;

/** What auth revoked lately. Read from auth over HTTP, unless the service brings its own bean. */
public interface RevocationSource {

    /** @throws IdentityUnavailable when auth does not answer */
    RevocationList read();
}
