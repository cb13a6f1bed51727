package dev.offshoot.backing.postgres;

import dev.offshoot.backing.server.BackingFailure;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per machine and user. */
record PostgresBinaries(Path folder) {

    /** Names the folder: raise it with the version of the binaries in the parent POM. */
    private static final String VERSION = "18.6";

    static PostgresBinaries unpacked() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("offshoot-postgres-%s-%s".formatted(VERSION, System.getProperty("user.name")));
        try {
            MadeOnce.folder(folder, PostgresBinaries::unpack);
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new BackingFailure(
                    "PostgreSQL cannot be unpacked into %s (%s); free some space there, or remove the folder."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** A folder for something that belongs to this version. */
    Path beside(String name) {
        return folder.resolveSibling(folder.getFileName() + "-" + name);
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entries, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        if (!target.toFile().setExecutable((entry.getMode() & 0100) != 0, false)) {
            throw new IOException("Cannot make executable: " + target);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "Darwin";
        }
        return name.startsWith("windows") ? "Windows" : "Linux";
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
