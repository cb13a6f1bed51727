package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.RunFolder;

/** What a command needs that only makes sense on a running platform. */
final class Running {

    private Running() {}

    static PlatformState platform(Checkout checkout) {
        return new RunFolder(checkout)
                .running()
                .orElseThrow(
                        () -> new LauncherFailure("the platform is not running here; start it with ./offshoot up."));
    }
}
