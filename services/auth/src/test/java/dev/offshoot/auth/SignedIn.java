package dev.offshoot.auth;

import dev.offshoot.testing.http.TestResponse;
import java.util.UUID;

/** What an app holds after signing in. */
record SignedIn(UUID userId, UUID sessionId, String token, String refreshToken) {

    static SignedIn of(TestResponse answer) {
        return new SignedIn(
                UUID.fromString(answer.text("user.id")),
                UUID.fromString(answer.text("session.id")),
                answer.text("accessToken"),
                answer.text("refreshToken"));
    }
}
