package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code bootstrap-admin}. */
@Command(
        name = "bootstrap-admin",
        description = "Prints the link that makes the first administrator: --email <address>.")
public final class BootstrapAdminCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    public BootstrapAdminCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        return new ServiceJar(checkout, "auth").run("bootstrap-admin", arguments);
    }
}
