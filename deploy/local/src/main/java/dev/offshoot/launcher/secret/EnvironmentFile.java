package dev.offshoot.launcher.secret;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The variables of one service, {@code NAME=value} a line: what it was last started with, for commands beside it. */
public record EnvironmentFile(Path file) {

    public static EnvironmentFile of(Checkout checkout, ServiceModule service) {
        return new EnvironmentFile(checkout.secrets().resolve(service.name() + ".env"));
    }

    public void write(Map<String, String> variables) {
        List<String> lines = new TreeMap<>(variables)
                .entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .toList();
        PrivateFile.write(file, path -> Files.write(path, lines));
    }

    /** Keeps what the file holds beside these. */
    public void add(Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(Files.exists(file) ? read() : Map.of());
        all.putAll(variables);
        write(all);
    }

    public Map<String, String> read() {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (NoSuchFileException e) {
            throw new LauncherFailure("the platform was never started here; start it with ./offshoot up.", e);
        } catch (IOException e) {
            throw LauncherFailure.of("reading " + file, e);
        }
    }
}
