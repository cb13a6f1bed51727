package dev.offshoot.backing;

import dev.offshoot.backing.server.BackingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a local installation keeps what must outlive it. */
record DataFolder(Path path) {

    /** Less than this, and PostgreSQL cannot even write its log of changes. */
    private static final long LEAST_SPACE = 200L * 1024 * 1024;

    static DataFolder prepared(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            requireSpace(absolute);
        } catch (IOException e) {
            throw new BackingFailure(
                    "%s cannot be made (%s); choose a folder you may write to.".formatted(absolute, e.getMessage()), e);
        }
        return new DataFolder(absolute);
    }

    Path of(String server) {
        return path.resolve(server);
    }

    private static void requireSpace(Path folder) throws IOException {
        long space = Files.getFileStore(folder).getUsableSpace();
        if (space < LEAST_SPACE) {
            throw new BackingFailure("The disk of %s is full (%d MB left); free at least %d MB."
                    .formatted(folder, space >> 20, LEAST_SPACE >> 20));
        }
    }
}
