package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.journey.Breakable;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.state.ServiceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * The processes of this checkout: services, supervisor with the message broker in it, embedded servers.
 *
 * @param wanted names of those that may be killed; all when it is empty
 */
record BreakablePlatform(Checkout checkout, List<String> wanted) implements Breakable {

    private static final Duration DEATH = Duration.ofSeconds(30);
    private static final String SUPERVISOR = "supervisor";
    private static final String POSTGRES = "postgres";
    private static final String CONNECTION = "postgres-connection";

    @Override
    public List<String> processes() {
        List<String> names = new ArrayList<>(Running.platform(checkout).services().stream()
                .map(ServiceState::name)
                .toList());
        names.add(SUPERVISOR);
        for (BackingProcess server : BackingProcess.of(checkout)) {
            if (server.leftover().process().isPresent()) {
                names.add(server.name());
            }
        }
        if (names.contains(POSTGRES)) {
            names.add(CONNECTION);
        }
        if (!names.containsAll(wanted)) {
            throw new LauncherFailure("there is only " + String.join(", ", names) + " to kill.");
        }
        return wanted.isEmpty() ? names : wanted;
    }

    @Override
    public void kill(String process, RandomGenerator random) {
        ProcessHandle victim = find(process, random)
                .orElseThrow(() -> new LauncherFailure("there is no process " + process + " to kill."));
        victim.destroyForcibly();
        try {
            victim.onExit().get(DEATH.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new LauncherFailure(process + " still lives " + DEATH.toSeconds() + " s after kill -9.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while " + process + " dies.", e);
        }
    }

    @Override
    public void start() {
        new Up(checkout, new RunFolder(checkout), line -> {}).on(null);
    }

    private Optional<ProcessHandle> find(String process, RandomGenerator random) {
        PlatformState platform = Running.platform(checkout);
        return switch (process) {
            case SUPERVISOR -> platform.supervisor().find();
            case CONNECTION ->
                server(POSTGRES).flatMap(postgres -> oneOf(postgres.children().toList(), random));
            default ->
                platform.service(process)
                        .map(ServiceState::process)
                        .flatMap(ProcessMark::find)
                        .or(() -> server(process));
        };
    }

    private Optional<ProcessHandle> server(String name) {
        return BackingProcess.of(checkout).stream()
                .filter(server -> server.name().equals(name))
                .flatMap(server -> server.leftover().process().stream())
                .findFirst();
    }

    private static Optional<ProcessHandle> oneOf(List<ProcessHandle> processes, RandomGenerator random) {
        return processes.isEmpty() ? Optional.empty() : Optional.of(processes.get(random.nextInt(processes.size())));
    }
}
