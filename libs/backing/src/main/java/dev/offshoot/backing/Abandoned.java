package dev.offshoot.backing;

import dev.offshoot.backing.server.Leftover;
import dev.offshoot.backing.server.TemporaryFolders;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the servers and removes the folders of test runs that were killed. */
final class Abandoned {

    private static final Logger log = LoggerFactory.getLogger(Abandoned.class);

    private Abandoned() {}

    static synchronized void clear() {
        TemporaryFolders.abandoned().forEach(Abandoned::clear);
    }

    private static void clear(Path folder) {
        Leftover.of(folder.resolve("redis.pid"), "redis-server").end();
        Leftover.of(folder.resolve("data/postmaster.pid"), "postgres").end();
        try {
            TemporaryFolders.delete(folder);
        } catch (UncheckedIOException anotherRunIsQuicker) {
            log.debug("{} is being removed by another run", folder, anotherRunIsQuicker);
        }
    }
}
