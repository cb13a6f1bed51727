package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code dead-letters}. */
@Command(name = "dead-letters", description = "Lists, shows, replays or drops what a service could not handle.")
public final class DeadLettersCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Parameters(index = "0", paramLabel = "<service>")
    private String service = "";

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    public DeadLettersCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        return new ServiceJar(checkout, service).run("dead-letters", arguments);
    }
}
