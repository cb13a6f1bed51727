package dev.offshoot.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    private static final String UNDO = "U";
    private static final Pattern FILE = Pattern.compile("([VU]\\d[\\d._]*|R)__\\w+\\.sql(\\.conf)?");

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

    /** File name to checksum, the same for a folder and for a jar; without what only undoes. */
    SortedMap<String, Long> files(ClassLoader classes) {
        SortedMap<String, Long> files = all(classes);
        for (String file : files.keySet()) {
            if (!FILE.matcher(file).matches()) {
                throw new DatabaseRefused(location + "/" + file + " is named neither V<version>__<intent>.sql nor"
                        + " U<version>__<intent>.sql nor R__<intent>.sql.");
            }
        }
        files.keySet().removeIf(file -> file.startsWith(UNDO));
        return files;
    }

    /** The text that takes a version back, with its placeholders; empty where the version declares none. */
    Optional<String> undo(ClassLoader classes, String version) {
        return all(classes).keySet().stream()
                .filter(file -> file.startsWith(UNDO + version + "__") && file.endsWith(".sql"))
                .findFirst()
                .map(file -> text(classes, file));
    }

    private String text(ClassLoader classes, String file) {
        try (InputStream in = classes.getResourceAsStream(location + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException(location + "/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, Long> all(ClassLoader classes) {
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
