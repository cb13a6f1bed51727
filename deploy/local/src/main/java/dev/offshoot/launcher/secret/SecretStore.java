package dev.offshoot.launcher.secret;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;

/** Named secrets in one file; what is not there yet is made and kept. */
final class SecretStore {

    private final Path file;
    private final Properties values = new Properties();

    SecretStore(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw LauncherFailure.of("reading " + file, e);
            }
        }
    }

    String get(String name, Supplier<String> fresh) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        String made = fresh.get();
        values.setProperty(name, made);
        PrivateFile.write(file, path -> {
            try (Writer writer = Files.newBufferedWriter(path)) {
                values.store(writer, null);
            }
        });
        return made;
    }
}
