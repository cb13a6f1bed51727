package dev.offshoot.database;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;

/** Every migration on the class path, in the order it runs: libraries by name, then the service. */
@Singleton
@Requires(bean = DatabaseSettings.class)
class Migrations {

    private static final String LIBRARIES = "META-INF/offshoot/migrations";

    private final List<MigrationFolder> folders = new ArrayList<>();
    private final String fingerprint;

    Migrations(DatabaseSettings settings) {
        ClassLoader classes = classLoader();
        MessageDigest digest = sha256();
        for (MigrationFolder folder : candidates(settings, classes)) {
            SortedMap<String, Long> files = folder.files(classes);
            if (!files.isEmpty()) {
                folders.add(folder);
                digest.update((folder.name() + files).getBytes(StandardCharsets.UTF_8));
            }
        }
        this.fingerprint = HexFormat.of().formatHex(digest.digest());
    }

    List<MigrationFolder> folders() {
        return Collections.unmodifiableList(folders);
    }

    /** Equal for equal files, wherever they were packaged. */
    String fingerprint() {
        return fingerprint;
    }

    static ClassLoader classLoader() {
        return Migrations.class.getClassLoader();
    }

    private static List<MigrationFolder> candidates(DatabaseSettings settings, ClassLoader classes) {
        List<MigrationFolder> all = new ArrayList<>();
        for (String library : libraries(classes)) {
            if (!settings.skips(library)) {
                all.add(MigrationFolder.ofLibrary(library));
            }
        }
        all.add(MigrationFolder.ofService());
        return all;
    }

    private static NavigableSet<String> libraries(ClassLoader classes) {
        NavigableSet<String> names = new TreeSet<>();
        try {
            for (URL url : Collections.list(classes.getResources(LIBRARIES))) {
                try (InputStream in = url.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
