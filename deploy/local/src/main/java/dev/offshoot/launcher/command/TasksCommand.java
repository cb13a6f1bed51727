package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code tasks}. */
@Command(name = "tasks", description = "Lists, shows, runs again or cancels a service's background and scheduled work.")
public final class TasksCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Parameters(index = "0", paramLabel = "<service>")
    private String service = "";

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    public TasksCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        return new ServiceJar(checkout, service).run("tasks", arguments);
    }
}
