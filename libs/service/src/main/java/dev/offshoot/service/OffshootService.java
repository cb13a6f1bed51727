package dev.offshoot.service;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import java.util.List;
import java.util.Map;

/** The process of a service: {@code serve} by default, or one of its {@link ServiceCommand}s. */
public final class OffshootService {

    /** Value of {@code offshoot.mode} in which queues, relays and workers run. */
    public static final String MODE_SERVE = "serve";

    /** Value of {@code offshoot.mode} in which a {@link ServiceCommand} has the context to itself. */
    public static final String MODE_COMMAND = "command";

    private static final int SETTINGS_POSITION = Integer.MIN_VALUE / 2 + 1;

    private OffshootService() {}

    /**
     * The whole main method of a service. Returns only when the service has been told to stop.
     *
     * @param main for the version in its package's manifest
     */
    public static void run(String service, Class<?> main, String... arguments) {
        int code = new CommandLine(service, main).run(List.of(arguments));
        System.exit(code);
    }

    /** A builder with every library's defaults, ready to serve. */
    public static ApplicationContextBuilder context(String service) {
        return context(service, MODE_SERVE);
    }

    static ApplicationContextBuilder context(String service, String mode) {
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .bootstrapEnvironment(false)
                .propertySources(LibraryDefaults.of(service))
                .propertySources(PropertySource.of("offshoot", settings(service, mode), SETTINGS_POSITION));
    }

    private static Map<String, Object> settings(String service, String mode) {
        return Map.of(
                "offshoot.service", service,
                "offshoot.mode", mode,
                "micronaut.application.name", service);
    }
}
