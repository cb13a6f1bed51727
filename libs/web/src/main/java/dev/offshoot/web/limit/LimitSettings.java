package dev.offshoot.web.limit;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Limits as written in the code, unless {@code offshoot.<service>.limit.<name>} says otherwise. */
@Singleton
class LimitSettings {

    private final String service;
    private final Environment environment;
    private final Map<String, Limit> limits = new ConcurrentHashMap<>();

    LimitSettings(@Value("${offshoot.service}") String service, Environment environment) {
        this.service = service;
        this.environment = environment;
    }

    String service() {
        return service;
    }

    Limit of(String name, String written) {
        return limits.computeIfAbsent(name, _ -> read(name, written));
    }

    private Limit read(String name, String written) {
        String property = "offshoot." + service + ".limit." + name;
        return Limit.parse(environment.getProperty(property, String.class).orElse(written));
    }
}
