package dev.offshoot.launcher.journey;

import dev.offshoot.launcher.LauncherFailure;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How soon what was taken away is refused.
 *
 * @param limit after it, the journey fails
 */
record Refusal(Duration limit) {

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** @return milliseconds until the request was answered with 401 */
    long of(Supplier<Answer> request) throws InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            Answer answer = request.get();
            Duration since = Duration.ofNanos(System.nanoTime() - begun);
            if (answer.status() == 401) {
                return since.toMillis();
            }
            if (since.compareTo(limit) > 0) {
                throw new LauncherFailure("the journey ended at " + answer.request() + ": still answered with "
                        + answer.status() + " after " + since.toMillis() + " ms.");
            }
            Thread.sleep(PAUSE);
        }
    }
}
