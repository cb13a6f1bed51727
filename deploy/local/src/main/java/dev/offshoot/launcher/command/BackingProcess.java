package dev.offshoot.launcher.command;

import dev.offshoot.backing.server.Leftover;
import dev.offshoot.launcher.checkout.Checkout;
import java.nio.file.Path;
import java.util.List;

/** An embedded server beside the supervisor; the message broker runs inside it. */
record BackingProcess(String name, Path pidFile, String program) {

    static List<BackingProcess> of(Checkout checkout) {
        return List.of(
                new BackingProcess("postgres", checkout.data().resolve("postgres/data/postmaster.pid"), "postgres"),
                new BackingProcess("redis", checkout.data().resolve("redis/redis.pid"), "redis-server"));
    }

    Leftover leftover() {
        return Leftover.of(pidFile, program);
    }
}
