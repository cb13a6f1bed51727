package dev.offshoot.launcher.secret;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file with mode 600, replaced as a whole: a reader never sees half of it. */
final class PrivateFile {

    private static final FileAttribute<Set<PosixFilePermission>> MODE_600 =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFile() {}

    static void write(Path file, Writing writing) {
        try {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "new", ".tmp", MODE_600);
            writing.to(fresh);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw LauncherFailure.of("writing " + file, e);
        }
    }

    @FunctionalInterface
    interface Writing {
        void to(Path file) throws IOException;
    }
}
