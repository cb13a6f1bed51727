package dev.offshoot.backing.server;

import java.nio.file.Path;

/**
 * Where an own server lives.
 *
 * @param folder its own folder
 * @param port on the loopback interface
 * @param kept data outlive the process and a power cut; otherwise they are thrown away, and speed comes first
 */
public record Placement(Path folder, int port, boolean kept) {

    public static Placement kept(Path folder, int port) {
        return new Placement(folder, port, true);
    }

    /** A temporary folder, a free port. */
    public static Placement thrownAway() {
        return new Placement(TemporaryFolders.create(), FreePorts.pick(), false);
    }
}
