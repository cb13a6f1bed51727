package dev.offshoot.payments.settings;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may ask for money besides finance, by {@code offshoot.payments.requesters.<name>.*}. */
@Singleton
public class Requesters {

    /** The requester of what finance asks for. */
    public static final String FINANCE = "payments";

    private static final String PREFIX = "offshoot.payments.requesters";

    private final Environment environment;
    private final Platform platform;

    Requesters(Environment environment, Platform platform) {
        this.environment = environment;
        this.platform = platform;
    }

    /** Empty when the service is not listed; finance, whose purposes are all there are, is not either. */
    public Optional<Requester> find(String name) {
        if (!environment.getPropertyEntries(PREFIX).contains(name)) {
            return Optional.empty();
        }
        List<String> hosts = words(name, "return-hosts");
        return Optional.of(new Requester(
                name,
                words(name, "purposes"),
                text(name, "max-amount").orElse(null),
                hosts.isEmpty() ? Set.of(platform.host()) : Set.copyOf(hosts)));
    }

    private List<String> words(String name, String key) {
        return text(name, key)
                .map(list -> Arrays.asList(list.strip().split("\\s*,\\s*")))
                .orElse(List.of());
    }

    private Optional<String> text(String name, String key) {
        return environment.getProperty(PREFIX + "." + name + "." + key, String.class);
    }
}
