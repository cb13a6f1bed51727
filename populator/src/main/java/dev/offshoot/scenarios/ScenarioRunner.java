package dev.offshoot.scenarios;

import dev.offshoot.populator.yaml.Mistakes;
import dev.offshoot.populator.yaml.Place;
import dev.offshoot.populator.yaml.References;
import dev.offshoot.populator.yaml.ScenarioFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Loads a scenario into all services, or into none of them when there is a mistake anywhere. */
public final class ScenarioRunner {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final String SUFFIX = ".yml";

    private final Path scenarios;
    private final List<? extends PopulatedService> services;
    private final PrintStream complaints;

    /** @param scenarios the folder with one folder for each scenario */
    public ScenarioRunner(Path scenarios, List<? extends PopulatedService> services, PrintStream complaints) {
        this.scenarios = scenarios;
        this.services = List.copyOf(services);
        this.complaints = complaints;
    }

    /** @return 0 when every service holds the scenario, 1 after mistakes or failures, 2 when there is no such scenario */
    public int run(String scenario, Purpose purpose) {
        Path folder = scenarios.resolve(scenario).normalize();
        if (!folder.startsWith(scenarios.normalize()) || !Files.isDirectory(folder)) {
            complaints.println("There is no scenario '" + scenario + "'; "
                    + Mistakes.nearest(scenario, names(scenarios, Files::isDirectory)) + ".");
            return WRONG_USAGE;
        }
        List<String> present = names(folder, file -> file.toString().endsWith(SUFFIX));
        boolean across = isSoundAcross(folder, present);
        boolean inside = isSoundInside(scenario, present);
        if (!across || !inside) {
            return FAILED;
        }
        return purpose == Purpose.CHECK ? DONE : load(scenario, purpose, present);
    }

    private boolean isSoundAcross(Path folder, List<String> present) {
        Mistakes mistakes = new Mistakes();
        List<String> known = services.stream().map(PopulatedService::name).toList();
        List<ScenarioFile> files = new ArrayList<>();
        for (String name : present) {
            Path path = folder.resolve(name);
            String service = name.substring(0, name.length() - SUFFIX.length());
            if (!known.contains(service)) {
                mistakes.add(
                        new Place(path.toString(), 1, 1),
                        "no service is called '" + service + "'; " + Mistakes.nearest(service, known));
            }
            // What is no YAML is told by the service's own check.
            files.add(ScenarioFile.read(path, known.contains(service) ? new Mistakes() : mistakes));
        }
        References.checkAcross(files, mistakes);
        mistakes.list().forEach(complaints::println);
        return mistakes.isEmpty();
    }

    private boolean isSoundInside(String scenario, List<String> present) {
        return worstOf(concerned(present), List.of("populate", scenario, "--check")) == DONE;
    }

    private int load(String scenario, Purpose purpose, List<String> present) {
        return purpose == Purpose.RESET
                ? worstOf(services, List.of("populate", scenario, "--reset"))
                : worstOf(concerned(present), List.of("populate", scenario));
    }

    private List<? extends PopulatedService> concerned(List<String> present) {
        return services.stream()
                .filter(service -> present.contains(service.name() + SUFFIX))
                .toList();
    }

    /** All at once: each is a process of its own on a database of its own. */
    private static int worstOf(List<? extends PopulatedService> services, List<String> arguments) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> running = services.stream()
                    .map(service -> CompletableFuture.supplyAsync(() -> service.run(arguments), threads))
                    .toList();
            return running.stream().mapToInt(CompletableFuture::join).max().orElse(DONE);
        }
    }

    private static List<String> names(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
