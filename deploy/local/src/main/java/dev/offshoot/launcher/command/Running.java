package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.RunFolder;
import java.time.Duration;

/** What a command needs that only makes sense on a running platform. */
final class Running {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Running() {}

    /** With the backing servers asked at this moment, not some seconds ago. */
    static PlatformState lookedAt(Checkout checkout, RunFolder folder) {
        platform(checkout);
        folder.askToLook();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (folder.isAskedToLook() && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return platform(checkout);
    }

    static PlatformState platform(Checkout checkout) {
        return new RunFolder(checkout)
                .running()
                .orElseThrow(
                        () -> new LauncherFailure("the platform is not running here; start it with ./offshoot up."));
    }
}
