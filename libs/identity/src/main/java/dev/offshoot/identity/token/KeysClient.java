package dev.offshoot.identity.token;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.annotation.Client;

/** Auth's published keys, as text. */
@Client(id = "auth")
interface KeysClient {

    @Get(value = "/api/auth/.well-known/jwks.json", consumes = MediaType.ALL)
    String keys();
}
