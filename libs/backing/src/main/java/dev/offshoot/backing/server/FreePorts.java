package dev.offshoot.backing.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** FreePorts of the loopback interface. */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int END = 32_768;
    private static final int ATTEMPTS = 1_000;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /**
     * A free port below the range from which the system takes the near ends of outgoing connections: above, another
     * connection may take it before its server binds. Never the same one twice in a process.
     */
    public static int pick() {
        return ThreadLocalRandom.current()
                .ints(FIRST, END)
                .limit(ATTEMPTS)
                .filter(port -> isFree(port) && HANDED_OUT.add(port))
                .findFirst()
                .orElseThrow(() -> new BackingFailure("No port from %d to %d is free.".formatted(FIRST, END - 1)));
    }

    /** @throws BackingFailure when somebody listens there */
    public static void require(String server, int port) {
        if (!isFree(port)) {
            throw new BackingFailure(
                    "%s cannot start: port %d is taken; stop what listens there, or choose another port."
                            .formatted(server, port));
        }
    }

    /**
     * Nobody listens there. Binds without listening: a process that is being started at this moment inherits the socket for some
     * milliseconds, and one that listened would hold the port for as long.
     */
    public static boolean isFree(int port) {
        try (Socket probe = new Socket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
