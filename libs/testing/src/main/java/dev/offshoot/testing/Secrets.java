package dev.offshoot.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service under test keeps secret: the same in every run and for every service, so that failures repeat. */
final class Secrets {

    private static final byte[] KEY = "a key that only tests know about".getBytes(US_ASCII);
    /** The public half of what libs/messaging derives from {@link #KEY} for a reader of sealed fields. */
    private static final String READER_KEY = "9ir9OArcgHuNlofJcmLFuA5/DE2Ip5FJGRty9iwjziU=";

    /** Services for which some event of the platform holds a sealed field. */
    private static final List<String> READERS = List.of("events", "mail", "payments");

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
        String yaml = Stream.concat(READERS.stream(), Stream.of(service))
                .distinct()
                .map(reader -> "%s: [{id: 1, key: \"%s\"}]%n".formatted(reader, READER_KEY))
                .collect(Collectors.joining());
        try {
            Path file = Files.createTempFile("readers-", ".yml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
