package dev.offshoot.auth.client;

import dev.offshoot.service.MissingSetting;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code clients: [{name, scopes, secretSha256}]}; whatever is wrong stops the start with a sentence. */
final class ClientsFile {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_SECRETS = 2;

    private final Path path;

    ClientsFile(Path path) {
        this.path = path;
    }

    List<ClientEntry> read() {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            Object content = new Load(LoadSettings.builder().build()).loadFromReader(reader);
            if (content instanceof Map<?, ?> root && root.get("clients") instanceof List<?> clients) {
                return clients.stream().map(this::entry).toList();
            }
            throw bad("has no list clients");
        } catch (IOException e) {
            throw bad("cannot be read: " + e.getMessage());
        } catch (YamlEngineException _) {
            throw bad("is no YAML");
        }
    }

    private ClientEntry entry(Object item) {
        if (!(item instanceof Map<?, ?> map
                && map.get("name") instanceof String name
                && NAME.matcher(name).matches())) {
            throw bad("holds a client without a name");
        }
        List<String> hashes = strings(map.get("secretSha256"));
        if (hashes.isEmpty()
                || hashes.size() > MOST_SECRETS
                || !hashes.stream().allMatch(hash -> HASH.matcher(hash).matches())) {
            throw bad("needs one or two secretSha256 of 64 hexadecimal digits for " + name);
        }
        return new ClientEntry(
                name, strings(map.get("scopes")).stream().distinct().sorted().toList(), hashes);
    }

    private static List<String> strings(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }

    private MissingSetting bad(String what) {
        return new MissingSetting("the file of OFFSHOOT_AUTH_CLIENTS_FILE " + what + ".");
    }
}
