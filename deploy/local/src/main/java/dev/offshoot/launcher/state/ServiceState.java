package dev.offshoot.launcher.state;

import org.jspecify.annotations.Nullable;

/** @param detail why it failed and what helps, else how long the start took */
public record ServiceState(
        String name,
        int port,
        Phase phase,
        String detail,
        @Nullable ProcessMark process) {

    public static ServiceState waiting(String name, int port) {
        return new ServiceState(name, port, Phase.WAITING, "", null);
    }

    public ServiceState starting(ProcessMark started) {
        return new ServiceState(name, port, Phase.STARTING, "", started);
    }

    public ServiceState ready(String detail) {
        return new ServiceState(name, port, Phase.READY, detail, process);
    }

    public ServiceState failed(String detail) {
        return new ServiceState(name, port, Phase.FAILED, detail, null);
    }

    /** A process may have been killed since the supervisor last looked. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }
}
