package dev.offshoot.scenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scenario-runner <scenario>}, for installations without the launcher. */
@Command(
        name = "scenario-runner",
        description = "Loads a scenario into every service.",
        mixinStandardHelpOptions = true)
final class ScenarioRunnerMain implements Callable<Integer> {

    @Parameters(paramLabel = "<scenario>")
    private String scenario = "";

    @Option(
            names = "--service",
            required = true,
            paramLabel = "<name=jar>",
            description = "a service's jar; repeatable")
    private Map<String, Path> services = Map.of();

    @Option(names = "--scenarios", defaultValue = "populator/scenarios", description = "folder of the scenarios")
    private Path scenarios = Path.of("");

    @Option(names = "--check", description = "only looks for mistakes")
    private boolean check;

    @Option(names = "--reset", description = "puts the services back to the scenario")
    private boolean reset;

    public static void main(String... arguments) {
        System.exit(new CommandLine(new ScenarioRunnerMain()).execute(arguments));
    }

    @Override
    public Integer call() {
        List<ServiceJar> jars = services.entrySet().stream()
                .map(service -> new ServiceJar(service.getKey(), service.getValue(), scenarios.toAbsolutePath()))
                .toList();
        Purpose purpose = check ? Purpose.CHECK : reset ? Purpose.RESET : Purpose.LOAD;
        return new ScenarioRunner(scenarios, jars, System.err).run(scenario, purpose);
    }
}
