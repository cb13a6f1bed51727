package dev.offshoot.launcher.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The services as clients of auth: what each may do, and the hash of its secret. */
public final class ClientsFile {

    private static final String EVERY_SERVICE = "auth:directory";

    /** What a service gets beside {@code auth:directory}, as the platform's list of roles and scopes grants it. */
    private static final Map<String, List<String>> GRANTS = Map.of(
            "broker", List.of("auth:exchange", "realtime:ask", "operations:read", "extraction:observe"),
            "mail", List.of("auth:directory.email", "events:documents", "payments:documents", "media:read"));

    private final List<String> entries = new ArrayList<>();

    public void add(String service, String secret) {
        List<String> scopes = new ArrayList<>(List.of(EVERY_SERVICE));
        scopes.addAll(GRANTS.getOrDefault(service, List.of()));
        entries.add("  - {name: %s, scopes: [%s], secretSha256: [\"%s\"]}"
                .formatted(
                        service,
                        scopes.stream().map(scope -> '"' + scope + '"').collect(Collectors.joining(", ")),
                        sha256(secret)));
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, "clients:\n" + String.join("\n", entries) + "\n");
    }

    private static String sha256(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
