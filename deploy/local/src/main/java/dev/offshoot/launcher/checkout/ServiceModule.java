package dev.offshoot.launcher.checkout;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A service of the checkout, as its {@code .template.yml} names it.
 *
 * @param number added to front + 10 000 it is the local port
 */
public record ServiceModule(String name, int number, Path folder) {

    public static final String BROKER = "broker";

    static final String DESCRIPTION = ".template.yml";

    static ServiceModule read(Path folder) {
        Path file = folder.resolve(DESCRIPTION);
        try {
            Map<String, String> keys = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] pair = line.split(":", 2);
                if (pair.length == 2) {
                    keys.put(pair[0].strip(), pair[1].strip());
                }
            }
            String port = keys.getOrDefault("port", "");
            if (!keys.containsKey("service") || !port.matches("\\d{1,3}")) {
                throw new LauncherFailure(file + " needs the keys service and port.");
            }
            return new ServiceModule(keys.getOrDefault("service", ""), Integer.parseInt(port), folder);
        } catch (IOException e) {
            throw LauncherFailure.of("reading " + file, e);
        }
    }

    public Path jar() {
        return folder.resolve("target").resolve(name + ".jar");
    }

    /** Prefix of the service's environment variables, {@code OFFSHOOT_AUTH_}. */
    public String variables() {
        return "OFFSHOOT_" + variable() + "_";
    }

    public String variable() {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public boolean isBroker() {
        return name.equals(BROKER);
    }
}
