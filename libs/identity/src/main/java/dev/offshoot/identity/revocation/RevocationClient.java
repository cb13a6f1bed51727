package dev.offshoot.identity.revocation;

import dev.offshoot.identity.RevocationList;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.annotation.Client;

/** Auth's list of what it revoked lately. */
@Client(id = "auth")
interface RevocationClient {

    @Get("/api/auth/revocations")
    RevocationList read();
}
