package dev.offshoot.launcher.command;

import java.time.Duration;

/** What a person reads while something takes its time, with the seconds since the command began. */
final class Progress {

    private static final long BEGUN = System.nanoTime();

    private Progress() {}

    static void line(String text) {
        Duration since = Duration.ofNanos(System.nanoTime() - BEGUN);
        System.out.printf("%5.1f s  %s%n", since.toMillis() / 1000.0, text);
    }
}
