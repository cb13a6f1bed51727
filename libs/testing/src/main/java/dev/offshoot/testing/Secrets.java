package dev.offshoot.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** What a service under test keeps secret: the same in every run and for every service, so that failures repeat. */
final class Secrets {

    private static final byte[] KEY = "a key that only tests know about".getBytes(US_ASCII);
    /** The public half of what libs/messaging derives from {@link #KEY} for a reader of sealed fields. */
    private static final String READER_KEY = "9ir9OArcgHuNlofJcmLFuA5/DE2Ip5FJGRty9iwjziU=";

    private Secrets() {}

    static Map<String, Object> of(String service) {
        String prefix = "offshoot." + service;
        return Map.of(
                prefix + ".keys",
                "1:" + Base64.getEncoder().encodeToString(KEY),
                prefix + ".client-secret",
                "a client secret for tests",
                "offshoot.readers.file",
                readers(service).toString());
    }

    private static Path readers(String service) {
        String keys = "%s: [{id: 1, key: \"" + READER_KEY + "\"}]%n";
        String yaml =
                service.equals("mail") ? keys.formatted("mail") : keys.formatted("mail") + keys.formatted(service);
        try {
            Path file = Files.createTempFile("readers-", ".yml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
