package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.Phase;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.state.ServiceState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code status}. */
@Command(name = "status", description = "Shows every service; ends with 1 when one is not ready.")
public final class StatusCommand implements Callable<Integer> {

    private final Checkout checkout;

    public StatusCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        PlatformState state = Running.lookedAt(checkout, new RunFolder(checkout));
        state.backing().forEach(System.out::println);
        new PlatformTable(checkout, state).print(System.out);
        return isWell(state) ? 0 : 1;
    }

    private static boolean isWell(PlatformState state) {
        return state.phase() == Phase.READY
                && state.detail().isEmpty()
                && state.services().stream().allMatch(StatusCommand::isWell);
    }

    private static boolean isWell(ServiceState service) {
        return service.phase() == Phase.READY && service.isAlive();
    }
}
