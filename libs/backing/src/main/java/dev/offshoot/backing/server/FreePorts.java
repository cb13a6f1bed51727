package dev.offshoot.backing.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_768;
    private static final int ATTEMPTS = 1_000;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A free port below the range from which the system takes the near ends of outgoing connections: above, another
     * connection may take it before its server binds. Never the same one twice in a process.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(FIRST, END)
                .limit(ATTEMPTS)
                .filter(port -> isFree(port) && HANDED_OUT.add(port))
                .findFirst()
                .orElseThrow(() -> new BackingFailure("No port from %d to %d is free.".formatted(FIRST, END - 1)));
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** @throws BackingFailure when somebody listens there */
    public static void requireFree(String server, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new BackingFailure(
                    "%s cannot start: port %d is taken; stop what listens there, or choose another port."
                            .formatted(server, port),
                    e);
        }
    }
}
