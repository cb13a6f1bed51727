package dev.offshoot.backing;

import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.FreePorts;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The ports of a local installation: free ones at its first start, the same ones ever after. */
final class LocalPorts {

    private final Path file;
    private final Properties ports = new Properties();

    private LocalPorts(Path file) {
        this.file = file;
    }

    static LocalPorts in(Path data) {
        LocalPorts local = new LocalPorts(data.resolve("ports.properties"));
        if (Files.exists(local.file)) {
            local.read();
        }
        return local;
    }

    synchronized int of(String server) {
        if (!ports.containsKey(server)) {
            ports.setProperty(server, String.valueOf(FreePorts.pick()));
            write();
        }
        return number(server);
    }

    private int number(String server) {
        try {
            return Integer.parseInt(ports.getProperty(server));
        } catch (NumberFormatException e) {
            throw new BackingFailure("%s holds no port for %s; remove the file.".formatted(file, server), e);
        }
    }

    private void read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            ports.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new BackingFailure(file + " cannot be read; remove it.", e);
        }
    }

    private void write() {
        try (Writer writer = Files.newBufferedWriter(file)) {
            ports.store(writer, "Ports of the backing servers of this checkout");
        } catch (IOException e) {
            throw new BackingFailure(file + " cannot be written; is the disk full, or the folder not yours?", e);
        }
    }
}
