package dev.offshoot.launcher.checkout;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A working copy of the repository; everything a run makes lies in its {@code .offshoot}. */
public record Checkout(Path root) {

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    public Path made() {
        return root.resolve(".offshoot");
    }

    public Path data() {
        return made().resolve("data");
    }

    public Path secrets() {
        return made().resolve("secrets");
    }

    public Path logs() {
        return made().resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path run() {
        return made().resolve("run");
    }

    public Path caches() {
        return made().resolve("aot");
    }

    public Path scenarios() {
        return root.resolve("populator/scenarios");
    }

    public Path routes() {
        return root.resolve("deploy/routes");
    }

    public void makeFolders() {
        try {
            for (Path folder : List.of(data(), secrets(), logs(), run(), caches())) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw LauncherFailure.of("making " + made(), e);
        }
    }

    /** Every folder of {@code services} that the template made, by local port number. */
    public List<ServiceModule> services() {
        try (Stream<Path> folders = Files.list(root.resolve("services"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(ServiceModule.DESCRIPTION)))
                    .map(ServiceModule::read)
                    .sorted(Comparator.comparingInt(ServiceModule::number))
                    .toList();
        } catch (IOException e) {
            throw LauncherFailure.of("reading the services of " + root, e);
        }
    }

    public ServiceModule service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("there is no service " + name + "; there are "
                        + String.join(
                                ", ",
                                services().stream().map(ServiceModule::name).toList()) + "."));
    }
}
