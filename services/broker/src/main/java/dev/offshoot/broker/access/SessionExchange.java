package dev.offshoot.broker.access;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/** Auth's answer to a session cookie; empty when the session is over. */
@Client(id = "auth")
interface SessionExchange {

    @Post("/api/auth/sessions/exchange")
    Optional<Exchanged> exchange(@Body Cookie cookie);

    @Serdeable
    record Cookie(String cookie) {}

    @Serdeable
    record Exchanged(String accessToken, String csrfHash) {}
}
