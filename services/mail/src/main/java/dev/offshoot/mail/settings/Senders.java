package dev.offshoot.mail.settings;

import io.micronaut.context.env.Environment;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The configured senders and groups. Outside production a sender that is not configured writes from offshoot.local. */
@Singleton
public class Senders {

    private static final Set<String> SHIPPED = Set.of("platform", "finance");
    private static final Set<String> SHIPPED_GROUPS = Set.of("finance", "operations");
    private static final String PREFIX = "offshoot.mail.";

    private final Environment environment;

    public Senders(Environment environment) {
        this.environment = environment;
    }

    public Set<String> names() {
        Set<String> names = new HashSet<>(SHIPPED);
        names.addAll(environment.getPropertyEntries(PREFIX + "senders"));
        return names;
    }

    public Sender get(String name) {
        String prefix = PREFIX + "senders." + name;
        return new Sender(
                environment.getProperty(prefix + ".from", String.class).orElse(name + "@offshoot.local"),
                environment.getProperty(prefix + ".reply-to", String.class).orElse(null));
    }

    /** Shipped senders nobody configured. */
    public List<String> missing() {
        return SHIPPED.stream()
                .filter(name -> environment
                        .getProperty(PREFIX + "senders." + name + ".from", String.class)
                        .isEmpty())
                .sorted()
                .toList();
    }

    public Set<String> groups() {
        Set<String> names = new HashSet<>(SHIPPED_GROUPS);
        names.addAll(addresses().keySet());
        return names;
    }

    /** The addresses of a group; empty when nobody configured it. */
    public List<String> group(String name) {
        return Optional.ofNullable(addresses().get(name))
                .map(list -> List.of(list.split("\\s*,\\s*")))
                .orElse(List.of());
    }

    private Map<String, String> addresses() {
        return environment
                .getProperty(PREFIX + "groups", Argument.mapOf(String.class, String.class))
                .orElse(Map.of());
    }
}
