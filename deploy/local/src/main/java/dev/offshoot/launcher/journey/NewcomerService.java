package dev.offshoot.launcher.journey;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What a service that was just made does behind the front door.
 *
 * @param path of its REST resource
 */
public record NewcomerService(Stage stage, String service, String path, Consumer<String> out) {

    private static final String TITLE = "Made on a journey";

    public void play() {
        AtomicInteger steps = new AtomicInteger();
        FrontDoor front = stage.enter(UUID.randomUUID(), Patience.NONE);
        front.get("/api/" + service + "/health/readiness", null).expect(200);
        step(steps, "the broker knows the way to " + service);
        front.get(path, null).expect(401);
        step(steps, "GET " + path + " without a token: 401");
        String token = signIn(front);
        Answer made = front.post(path, token, Map.of("title", TITLE)).expect(201);
        step(steps, "POST " + path + " by a signed-in person: 201, " + made.text("id"));
        front.get(path + "/" + made.text("id"), token).expect(200).expect("title", TITLE);
        step(steps, "GET " + path + "/{id}: it is read again");
        Answer list = front.get(path, token).expect(200);
        step(steps, "GET " + path + ": " + list.list("items").size() + " of their own");
        front.post(path, token, Map.of("title", " ")).expect(400).expect("code", "invalid-request");
        step(steps, "a blank title is refused, named by field");
    }

    private String signIn(FrontDoor front) {
        return Session.of(front.post(
                                "/api/auth/sessions",
                                null,
                                Map.of(
                                        "email",
                                        stage.adminEmail(),
                                        "password",
                                        stage.adminPassword(),
                                        "delivery",
                                        "token"))
                        .expect(201))
                .accessToken();
    }

    private void step(AtomicInteger steps, String text) {
        out.accept("%2d  %s".formatted(steps.incrementAndGet(), text));
    }
}
