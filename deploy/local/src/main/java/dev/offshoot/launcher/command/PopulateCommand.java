package dev.offshoot.launcher.command;

import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.supervisor.JarCommand;
import dev.offshoot.scenarios.Purpose;
import dev.offshoot.scenarios.ScenarioRunner;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code populate}. */
@Command(name = "populate", description = "Loads a scenario into every service.")
public final class PopulateCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Parameters(paramLabel = "<scenario>")
    private String scenario = "";

    @Option(names = "--check", description = "only looks for mistakes")
    private boolean check;

    @Option(names = "--reset", description = "puts the services back to the scenario")
    private boolean reset;

    public PopulateCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        Running.platform(checkout);
        List<JarCommand> services = checkout.services().stream()
                .map(service -> new JarCommand(checkout, service, false))
                .toList();
        return new ScenarioRunner(checkout.scenarios(), services, System.err).run(scenario, purpose());
    }

    private Purpose purpose() {
        if (check) {
            return Purpose.CHECK;
        }
        return reset ? Purpose.RESET : Purpose.LOAD;
    }
}
