package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.RunFolder;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the platform of a checkout: services first, then the servers they use. */
record Stop(Checkout checkout) {

    private static final int PATIENCE_SECONDS = 60;

    /** @return false when nothing was running */
    boolean everything() {
        RunFolder folder = new RunFolder(checkout);
        Optional<ProcessHandle> supervisor =
                folder.read().flatMap(state -> state.supervisor().find());
        supervisor.ifPresent(process -> end(process, folder));
        Leftovers leftovers = Leftovers.of(checkout);
        leftovers.end();
        folder.forget();
        return supervisor.isPresent() || !leftovers.isNothing();
    }

    /** Asked, not signalled: a signal would end the message broker before the services that still use it. */
    static void end(ProcessHandle supervisor, RunFolder folder) {
        folder.askToStop();
        try {
            supervisor.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
            supervisor.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while the platform stops.", e);
        }
    }
}
