package dev.offshoot.backing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data folders as {@code initdb} makes them. One that is thrown away is a copy of the machine's first, which takes a tenth
 * of the processor time; copies are one cluster to PostgreSQL, with one system identifier.
 */
record EmptyCluster(PostgresBinaries binaries, Unprivileged runner, Initdb initdb) {

    private static final String DATA = "data";

    /** @param data not there yet, in a folder that is the runner's */
    void copyTo(Path data) throws IOException {
        Path shared = binaries.beside("cluster" + runner.owner());
        MadeOnce.folder(shared, folder -> {
            runner.own(folder);
            initdb.run(folder.resolve(DATA));
        });
        copy(shared.resolve(DATA), data);
    }

    /** With owners and rights, which PostgreSQL is strict about. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(from)) {
            paths = walk.toList();
        }
        for (Path path : paths) {
            Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @FunctionalInterface
    interface Initdb {
        void run(Path data);
    }
}
