package dev.offshoot.launcher.supervisor;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.scenarios.Purpose;
import dev.offshoot.scenarios.ScenarioRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The demo, in every service at the first start.
 *
 * @param marker the file that says it is there
 */
record FirstScenario(Checkout checkout, Path marker) {

    private static final String NAME = "demo";

    boolean isLoaded() {
        return Files.exists(marker);
    }

    void load(List<ServiceModule> services) {
        List<LoggedCommand> commands = services.stream()
                .map(service -> new LoggedCommand(new JarCommand(checkout, service, true)))
                .toList();
        ByteArrayOutputStream mistakes = new ByteArrayOutputStream();
        try (PrintStream complaints = new PrintStream(mistakes, true, StandardCharsets.UTF_8)) {
            if (new ScenarioRunner(checkout.scenarios(), commands, complaints).run(NAME, Purpose.LOAD) != 0) {
                throw failure(mistakes.toString(StandardCharsets.UTF_8), commands);
            }
            Files.writeString(marker, NAME);
        } catch (IOException e) {
            throw LauncherFailure.of("writing " + marker, e);
        }
    }

    private static LauncherFailure failure(String mistakes, List<LoggedCommand> commands) {
        return new LauncherFailure(Stream.concat(
                        Stream.of("the scenario " + NAME + " could not be loaded."),
                        Stream.concat(mistakes.lines(), commands.stream().flatMap(LoggedCommand::complaint)))
                .collect(Collectors.joining("\n")));
    }
}
