package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Build;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.Program;
import dev.offshoot.launcher.supervisor.JavaCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code bench}. */
@Command(name = "bench", description = "Measures; bench --help names what there is.")
public final class BenchCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    public BenchCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws InterruptedException {
        Program bench = new Program("bench", checkout.root().resolve("bench"));
        List<Program> programs = new ArrayList<>(List.of(bench));
        checkout.services().forEach(service -> programs.add(new Program(service.name(), service.folder())));
        checkout.makeFolders();
        new Build(checkout, InstantSource.system()).programsIfStale(programs, Progress::line);
        Path jar = bench.jar();
        List<String> command = new ArrayList<>(List.of(
                JavaCommand.executable(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .directory(checkout.root().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw LauncherFailure.of("starting " + jar, e);
        }
    }
}
