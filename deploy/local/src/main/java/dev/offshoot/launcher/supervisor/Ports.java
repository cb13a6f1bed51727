package dev.offshoot.launcher.supervisor;

import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.ServiceModule;
import java.util.List;

/**
 * The ports of one run.
 *
 * @param front where browsers and front-end developers go
 */
public record Ports(int front) {

    static final String LOOPBACK = "127.0.0.1";
    private static final int DISTANCE = 10_000;
    private static final int HIGHEST_FRONT = 55_000;

    public Ports {
        if (front < 1 || front > HIGHEST_FRONT) {
            throw new LauncherFailure("--port takes a number from 1 to " + HIGHEST_FRONT + ".");
        }
    }

    public int of(ServiceModule service) {
        return front + DISTANCE + service.number();
    }

    String url(ServiceModule service) {
        return "http://" + LOOPBACK + ":" + of(service);
    }

    /** As a name, because browsers accept secure cookies from localhost, but not from its address. */
    public String publicUrl() {
        return "http://localhost:" + front;
    }

    /** @throws LauncherFailure names the first port that somebody else listens on */
    public void requireFree(List<ServiceModule> services) {
        requireFree(front);
        services.forEach(service -> requireFree(of(service)));
    }

    private void requireFree(int port) {
        if (!FreePorts.isFree(port)) {
            throw new LauncherFailure("port " + port
                    + " is taken by another process; free it, or choose another front port: ./offshoot up --port "
                    + (front + 1000) + ".");
        }
    }
}
