package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What a service that was just made does behind the front door.
 *
 * @param path of its REST resource
 */
public record NewcomerService(Stage stage, String path, Consumer<String> out) {

    private static final String TITLE = "Made on a journey";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int NO_ROUTE = 404;

    public void play() {
        AtomicInteger steps = new AtomicInteger();
        FrontDoor front = stage.enter(UUID.randomUUID(), Patience.NONE);
        awaitRoute(front);
        step(steps, "the broker knows the way: GET " + path + " without a token is 401");
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

    /** The broker looks for new route files every two seconds. */
    private void awaitRoute(FrontDoor front) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (front.get(path, null).status() == NO_ROUTE && System.nanoTime() < deadline) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LauncherFailure("interrupted on the way.", e);
            }
        }
        front.get(path, null).expect(401);
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
