package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.RunFolder;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restart}. */
@Command(
        name = "restart",
        description = "Builds a service when it is stale, and starts it anew; without a name everything, servers too.")
public final class RestartCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Parameters(paramLabel = "<service>", arity = "0..1")
    private @Nullable String name;

    public RestartCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        Restart restart = new Restart(checkout, new RunFolder(checkout));
        if (name == null) {
            new PlatformTable(checkout, restart.everything()).print(System.out);
        } else {
            restart.service(name);
        }
        return 0;
    }
}
