package dev.offshoot.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The migrations of one owner: a library's in {@code db/<library>}, the service's in {@code db/migration}.
 *
 * @param name prefix of the history table
 */
record MigrationFolder(String name, String location) {

    private static final String SERVICE = "migration";

    static MigrationFolder ofLibrary(String library) {
        return new MigrationFolder(library, "db/" + library);
    }

    static MigrationFolder ofService() {
        return new MigrationFolder(SERVICE, "db/" + SERVICE);
    }

    /** For sentences. */
    String owner() {
        return name.equals(SERVICE) ? "the service's own migrations" : "migrations of " + name;
    }

    String historyTable() {
        return name + "_history";
    }

    /** File name to checksum, the same for a folder and for a jar. */
    SortedMap<String, Long> files(ClassLoader classes) {
        SortedMap<String, Long> files = new TreeMap<>();
        try {
            for (URL url : Collections.list(classes.getResources(location))) {
                files.putAll(url.getProtocol().equals("jar") ? inJar(url) : inFolder(url));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private SortedMap<String, Long> inJar(URL url) throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        if (url.openConnection() instanceof JarURLConnection jar) {
            String prefix = location + "/";
            for (ZipEntry entry : Collections.list(jar.getJarFile().entries())) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    files.put(entry.getName().substring(prefix.length()), entry.getCrc());
                }
            }
        }
        return files;
    }

    private static SortedMap<String, Long> inFolder(URL url) throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(Path.of(URI.create(url.toString())))) {
            for (Path path : paths.toList()) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(path));
                files.put(String.valueOf(path.getFileName()), checksum.getValue());
            }
        }
        return files;
    }
}
