package dev.offshoot.events.guest;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/** Answers no sooner than a set time after it began, so that the time of an answer says nothing of the address. */
@Singleton
class EqualTime {

    private final Duration floor;

    EqualTime(SignUpSettings settings) {
        this.floor = settings.answerAfter();
    }

    /** Runs on a virtual thread, which costs nothing while it waits. A refusal is true for everybody and comes at once. */
    <T> T answer(Supplier<T> work) {
        long began = System.nanoTime();
        T answer = work.get();
        Duration left = floor.minusNanos(System.nanoTime() - began);
        if (left.isPositive()) {
            try {
                Thread.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return answer;
    }
}
