package dev.offshoot.launcher.checkout;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of a program's jars, which its process runs from: a build while the platform is up must not pull the classes
 * from under it.
 *
 * @param folder holds {@code <name>.jar} and {@code lib}
 */
public record Installation(Path folder, String name) {

    public static Installation of(Checkout checkout, ServiceModule service) {
        return of(checkout, service.name());
    }

    public static Installation of(Checkout checkout, String name) {
        return new Installation(checkout.made().resolve("apps").resolve(name), name);
    }

    public Path jar() {
        return folder.resolve(name + ".jar");
    }

    public Path libraries() {
        return folder.resolve("lib");
    }

    /** Copies what changed; times are kept, because AOT caches look at them. */
    public Installation refresh(Path builtJar) {
        try {
            Files.createDirectories(libraries());
            copy(builtJar, jar());
            List<Path> built = list(builtJar.resolveSibling("lib"));
            for (Path library : built) {
                copy(library, libraries().resolve(library.getFileName()));
            }
            for (Path installed : list(libraries())) {
                if (built.stream().noneMatch(library -> library.getFileName().equals(installed.getFileName()))) {
                    Files.delete(installed);
                }
            }
            return this;
        } catch (IOException e) {
            throw LauncherFailure.of("copying the jars of " + name, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to)
                || Files.size(from) != Files.size(to)
                || !Files.getLastModifiedTime(from).equals(Files.getLastModifiedTime(to))) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
