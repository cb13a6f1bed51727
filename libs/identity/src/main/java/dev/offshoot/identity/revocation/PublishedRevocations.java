package dev.offshoot.identity.revocation;

import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.RevocationList;
import dev.offshoot.identity.RevocationSource;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.inject.Singleton;

@Singleton
@Requires(missingBeans = RevocationSource.class)
class PublishedRevocations implements RevocationSource {

    private final RevocationClient client;

    PublishedRevocations(RevocationClient client) {
        this.client = client;
    }

    @Override
    public RevocationList read() {
        try {
            return client.read();
        } catch (HttpClientException e) {
            throw new IdentityUnavailable("Auth's revocations cannot be read: " + e.getMessage(), e);
        }
    }
}
