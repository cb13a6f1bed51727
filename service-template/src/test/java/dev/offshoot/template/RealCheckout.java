package dev.offshoot.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The checkout under test, and copies of it that a test may change. */
public final class RealCheckout {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> MADE = Set.of("target", ".git", ".offshoot");

    /** Folders of the checkout that the template looks at; in those of services only what it may know by name. */
    private static final Pattern ESSENTIAL = Pattern.compile("|pom\\.xml|libs(/contracts(/src(/main(/.*)?)?)?)?"
            + "|deploy(/routes(/.*)?)?|populator(/scenarios(/.*)?)?|service-template(/(template|versions)(/.*)?)?"
            + "|services(/\\w+(/[^/]+|/src/(main|test)(/java(/dev(/offshoot(/\\w+(/[^/]+\\.java)?)?)?)?)?)?)?");

    private RealCheckout() {}

    public static Path root() {
        return ROOT;
    }

    /** Everything but what a build or a run makes. */
    public static Path copyTo(Path folder) {
        return copy(folder, path -> true);
    }

    /** What the template looks at, which is quicker to copy and to compare. */
    public static Path copyEssentialsTo(Path folder) {
        Path copy = copy(folder, path -> ESSENTIAL.matcher(path.toString()).matches());
        try {
            Files.createDirectories(copy.resolve("libs/web/src/main/java/dev/offshoot/web"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts by path; nothing below {@code .offshoot}. */
    public static SortedMap<String, String> contents(Path folder) {
        SortedMap<String, String> contents = new TreeMap<>();
        walk(folder, path -> true, file -> {
            String path = folder.relativize(file).toString();
            contents.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
        });
        return contents;
    }

    private static Path copy(Path folder, Predicate<Path> wanted) {
        walk(ROOT, wanted, file -> {
            Path target = folder.resolve(ROOT.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        });
        return folder;
    }

    private static void walk(Path folder, Predicate<Path> wanted, FileWork work) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                    return !MADE.contains(path.getFileName().toString()) && wanted.test(folder.relativize(path))
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (wanted.test(folder.relativize(file))) {
                        work.on(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                // Somebody may build beside the test.
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface FileWork {
        void on(Path file) throws IOException;
    }
}
