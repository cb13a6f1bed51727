package dev.offshoot.launcher.checkout;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** When a program's sources, the libraries included, were last edited, and when its jar was last made from them. */
final class Sources {

    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Checkout checkout;
    private final FileTime shared;

    Sources(Checkout checkout) {
        this.checkout = checkout;
        this.shared = Stream.of(
                        modified(checkout.root().resolve("pom.xml")),
                        newestUnder(checkout.root().resolve("libs")))
                .max(FileTime::compareTo)
                .orElse(NEVER);
    }

    boolean areNewerThanJar(Program program) {
        if (!Files.exists(program.jar())) {
            return true;
        }
        FileTime built = later(modified(program.jar()), modified(stamp(program)));
        return later(shared, newestUnder(program.folder())).compareTo(built) > 0;
    }

    /** Maven leaves a jar alone when its own classes did not change, so the jar's time does not say when it ran. */
    void markBuilt(Program program, FileTime begun) {
        Path stamp = stamp(program);
        try {
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, begun);
        } catch (IOException e) {
            throw LauncherFailure.of("writing " + stamp, e);
        }
    }

    private Path stamp(Program program) {
        return checkout.run().resolve("built-" + program.name());
    }

    private static FileTime newestUnder(Path folder) {
        try (Stream<Path> files =
                Files.find(folder, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile())) {
            return files.filter(Sources::isBuilt)
                    .map(Sources::modified)
                    .max(FileTime::compareTo)
                    .orElse(NEVER);
        } catch (IOException | UncheckedIOException e) {
            throw new LauncherFailure("reading the sources of " + folder + " failed: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isBuilt(Path file) {
        String path = file.toString();
        return !path.contains("/target/") && (path.contains("/src/main/") || path.endsWith("/pom.xml"));
    }

    private static FileTime later(FileTime one, FileTime other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** A file that is not there, or no more, was never modified. */
    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return NEVER;
        }
    }
}
