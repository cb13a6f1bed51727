package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.time.Duration;
import java.util.function.Supplier;

/** How soon what was taken away is refused. */
final class Refusal {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Refusal() {}

    /** @return milliseconds until the request was answered with 401 */
    static long within(Supplier<Answer> request) throws InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            Answer answer = request.get();
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            if (answer.status() == 401) {
                return millis;
            }
            if (millis > LIMIT.toMillis()) {
                throw new LauncherFailure("the journey ended at " + answer.request() + ": still answered with "
                        + answer.status() + " after " + millis + " ms.");
            }
            Thread.sleep(PAUSE);
        }
    }
}
