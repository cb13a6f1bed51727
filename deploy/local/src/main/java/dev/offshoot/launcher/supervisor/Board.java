package dev.offshoot.launcher.supervisor;

import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.state.Phase;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.state.ServiceState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The platform's state as it changes; every change is on disk before the method returns. */
final class Board {

    private final RunFolder folder;
    private PlatformState state;

    Board(RunFolder folder, Ports ports, List<ServiceModule> services) {
        this.folder = folder;
        this.state = new PlatformState(
                ports.front(),
                ProcessMark.of(ProcessHandle.current()),
                Phase.STARTING,
                "",
                List.of(),
                services.stream()
                        .map(service -> ServiceState.waiting(service.name(), ports.of(service)))
                        .toList());
        folder.write(state);
    }

    synchronized PlatformState state() {
        return state;
    }

    synchronized void phase(Phase phase, String detail) {
        show(new PlatformState(state.port(), state.supervisor(), phase, detail, state.backing(), state.services()));
    }

    synchronized void backing(String line) {
        List<String> lines = new ArrayList<>(state.backing());
        lines.add(line);
        show(new PlatformState(
                state.port(), state.supervisor(), state.phase(), state.detail(), lines, state.services()));
    }

    synchronized void service(String name, UnaryOperator<ServiceState> change) {
        List<ServiceState> services = state.services().stream()
                .map(service -> service.name().equals(name) ? change.apply(service) : service)
                .toList();
        show(new PlatformState(
                state.port(), state.supervisor(), state.phase(), state.detail(), state.backing(), services));
    }

    synchronized void forget() {
        folder.forget();
    }

    private void show(PlatformState next) {
        state = next;
        folder.write(next);
    }
}
