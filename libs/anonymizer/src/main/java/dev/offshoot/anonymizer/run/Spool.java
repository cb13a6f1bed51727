package dev.offshoot.anonymizer.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows that are anonymous already, waiting in a file until their table is empty. Gone when it is closed. */
record Spool(Path file) implements AutoCloseable {

    static Spool create() throws IOException {
        return new Spool(Files.createTempFile("anonymized-", ".rows"));
    }

    OutputStream write() throws IOException {
        return Files.newOutputStream(file);
    }

    InputStream read() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
