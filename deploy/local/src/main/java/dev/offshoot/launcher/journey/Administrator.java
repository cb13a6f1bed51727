package dev.offshoot.launcher.journey;

import java.util.Map;

/** The demo scenario's administrator. */
record Administrator(FrontDoor front, String email, String password) {

    void deactivate(String userId) {
        Answer session = front.post(
                        "/api/auth/sessions", null, Map.of("email", email, "password", password, "delivery", "token"))
                .expect(201);
        front.post(
                        "/api/auth/users/" + userId + "/deactivation",
                        session.text("accessToken"),
                        Map.of("reason", "The journey ends here"))
                .expect(200);
    }
}
