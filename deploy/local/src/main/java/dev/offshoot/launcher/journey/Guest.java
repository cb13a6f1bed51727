package dev.offshoot.launcher.journey;

import java.util.Map;

/**
 * Somebody of the demo scenario who is signed in.
 *
 * @param front as seen from that person's own address
 */
record Guest(FrontDoor front, String email, String token) {

    /** As whoever this is, from where the front is entered; 401 when the password is another. */
    static Answer signIn(FrontDoor front, String email, String password) {
        return front.post(
                "/api/auth/sessions", null, Map.of("email", email, "password", password, "delivery", "token"));
    }

    static Guest of(FrontDoor front, String email, Answer session) {
        return new Guest(front, email, session.expect(201).text("accessToken"));
    }
}
