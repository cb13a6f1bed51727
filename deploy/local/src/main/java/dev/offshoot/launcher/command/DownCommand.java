package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.Secrets;
import dev.offshoot.launcher.shared.SharedServers;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code down}. */
@Command(name = "down", description = "Stops everything and keeps the data.")
public final class DownCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Option(names = "--purge", description = "also removes data and secrets, after asking")
    private boolean purge;

    @Option(names = "--yes", description = "answers the question of --purge")
    private boolean yes;

    public DownCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        if (purge && !isSure()) {
            System.out.println("Nothing was stopped or removed.");
            return 1;
        }
        boolean stopped = new Stop(checkout).everything();
        if (purge) {
            removeFromSharedServers();
            List.of(checkout.data(), checkout.secrets()).forEach(DownCommand::remove);
        }
        System.out.println(stopped ? "Stopped." : "Nothing was running.");
        return 0;
    }

    @SuppressWarnings("SystemConsoleNull")
    private boolean isSure() {
        if (yes) {
            return true;
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new LauncherFailure("--purge asks before it removes data; answer with --yes where nobody can type.");
        }
        String answer = console.readLine("Remove all data and secrets under %s? [y/N] ", checkout.made());
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    private void removeFromSharedServers() {
        if (Files.exists(checkout.secrets())) {
            List<String> services = Stream.concat(
                            checkout.services().stream().map(ServiceModule::name), Stream.of(NewServiceJourney.NAME))
                    .distinct()
                    .toList();
            SharedServers.ofEnvironment(new Secrets(checkout).checkoutId()).remove(services);
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw LauncherFailure.of("removing " + folder, e);
        }
    }
}
