package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Build;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.Installation;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.supervisor.JarCommand;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --service} or {@code --all} of a command that works on databases, whether the platform runs or not. */
final class ChosenServices {

    @Option(names = "--service", paramLabel = "<service>", description = "one service; may be said several times")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "every service")
    private boolean all;

    List<ServiceModule> of(Checkout checkout) {
        if (all == !names.isEmpty()) {
            throw new LauncherFailure("say --service <name> or --all.");
        }
        return all
                ? checkout.services()
                : names.stream().distinct().map(checkout::service).toList();
    }

    /** @return the worst exit code; a failure of one service does not keep the others from their turn */
    static int run(Checkout checkout, List<ServiceModule> services, List<String> words) {
        install(checkout, services);
        int worst = 0;
        for (ServiceModule service : services) {
            worst = Math.max(worst, new JarCommand(checkout, service, false).run(words));
        }
        return worst;
    }

    /** What a running platform runs from is replaced by a restart alone. */
    static void install(Checkout checkout, List<ServiceModule> services) {
        checkout.makeFolders();
        if (new RunFolder(checkout).running().isEmpty()) {
            new Build(checkout, InstantSource.system()).ifStale(services, Progress::line);
            services.forEach(service -> Installation.of(checkout, service).refresh(service.jar()));
        }
    }
}
