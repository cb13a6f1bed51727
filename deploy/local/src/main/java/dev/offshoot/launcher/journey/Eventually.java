package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What other services answer with events comes true a moment later. */
record Eventually(Duration limit) {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** @param look empty until it is so */
    <T> T see(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > deadline) {
                throw new LauncherFailure(
                        "the journey ended: " + what + " did not come within " + limit.toSeconds() + " s.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted on the way.", e);
        }
    }
}
