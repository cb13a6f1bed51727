package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs}. */
@Command(name = "logs", description = "Shows the log of a service, or of launcher, build or aot.")
public final class LogsCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Parameters(paramLabel = "<service>")
    private String name = "";

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "how many of the last lines (${DEFAULT-VALUE})")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "go on until Ctrl-C")
    private boolean follow;

    public LogsCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path log = checkout.log(name);
        if (!name.matches("[a-z0-9-]+") || !Files.exists(log)) {
            throw new LauncherFailure("there is no log of " + name + " in " + checkout.logs() + ".");
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", String.valueOf(lines)));
        if (follow) {
            command.add("-F");
        }
        command.add(log.toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw LauncherFailure.of("reading " + log, e);
        }
    }
}
