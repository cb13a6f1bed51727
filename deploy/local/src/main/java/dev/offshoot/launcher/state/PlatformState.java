package dev.offshoot.launcher.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One look at the platform, as the supervisor last wrote it.
 *
 * @param backing what was chosen for each backing server and why, a line each
 */
public record PlatformState(
        int port,
        ProcessMark supervisor,
        Phase phase,
        String detail,
        List<String> backing,
        List<ServiceState> services) {

    public Optional<ServiceState> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /** Services that were ready, or failed, and have no process now. */
    public List<String> endedServices() {
        return services.stream()
                .filter(service -> service.phase() == Phase.READY || service.phase() == Phase.FAILED)
                .filter(service -> !service.isAlive())
                .map(ServiceState::name)
                .toList();
    }

    public List<ProcessMark> processes() {
        return services.stream()
                .map(ServiceState::process)
                .flatMap(process -> Optional.ofNullable(process).stream())
                .toList();
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("port", String.valueOf(port));
        properties.setProperty("phase", phase.name());
        properties.setProperty("detail", detail);
        properties.setProperty("backing", String.join("\n", backing));
        write(properties, "supervisor", supervisor);
        properties.setProperty("services", String.join(",", names(services)));
        for (ServiceState service : services) {
            properties.setProperty(service.name() + ".port", String.valueOf(service.port()));
            properties.setProperty(service.name() + ".phase", service.phase().name());
            properties.setProperty(service.name() + ".detail", service.detail());
            write(properties, service.name(), service.process());
        }
        return properties;
    }

    static PlatformState of(Properties properties) {
        List<ServiceState> services = new ArrayList<>();
        for (String name : lines(properties.getProperty("services"), ",")) {
            services.add(new ServiceState(
                    name,
                    Integer.parseInt(properties.getProperty(name + ".port")),
                    Phase.valueOf(properties.getProperty(name + ".phase")),
                    properties.getProperty(name + ".detail"),
                    mark(properties, name)));
        }
        return new PlatformState(
                Integer.parseInt(properties.getProperty("port")),
                Optional.ofNullable(mark(properties, "supervisor")).orElseGet(() -> new ProcessMark(0, 0)),
                Phase.valueOf(properties.getProperty("phase")),
                properties.getProperty("detail"),
                lines(properties.getProperty("backing"), "\n"),
                services);
    }

    private static List<String> names(Collection<ServiceState> services) {
        return services.stream().map(ServiceState::name).toList();
    }

    private static List<String> lines(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }

    private static void write(Properties properties, String name, @Nullable ProcessMark process) {
        if (process != null) {
            properties.setProperty(name + ".process", process.toString());
        }
    }

    private static @Nullable ProcessMark mark(Properties properties, String name) {
        String text = properties.getProperty(name + ".process");
        return text == null ? null : ProcessMark.parse(text);
    }
}
