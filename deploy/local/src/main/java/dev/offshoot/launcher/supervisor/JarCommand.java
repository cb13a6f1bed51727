package dev.offshoot.launcher.supervisor;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.Installation;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.EnvironmentFile;
import dev.offshoot.scenarios.PopulatedService;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A command of a service's jar, run as a short process with the service's own settings.
 *
 * @param toLog the output goes behind the service's log instead of the terminal
 */
public record JarCommand(Checkout checkout, ServiceModule service, boolean toLog) implements PopulatedService {

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public int run(List<String> arguments) {
        return run(arguments, Map.of());
    }

    /** @param variables win over the service's own */
    public int run(List<String> arguments, Map<String, String> variables) {
        AotCaches caches = new AotCaches(checkout);
        ProcessBuilder builder =
                new ProcessBuilder(JavaCommand.of(Installation.of(checkout, service), caches.use(service), arguments));
        builder.environment().putAll(EnvironmentFile.of(checkout, service).read());
        builder.environment()
                .put("OFFSHOOT_POPULATOR_SCENARIOS", checkout.scenarios().toString());
        builder.environment().putIfAbsent("OFFSHOOT_LOG_LEVEL", "WARN");
        builder.environment().putAll(variables);
        try {
            return await(directed(builder).start());
        } catch (IOException e) {
            throw LauncherFailure.of("starting " + service.name(), e);
        }
    }

    private static int await(Process process) {
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return code;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted.", e);
        }
    }

    private ProcessBuilder directed(ProcessBuilder builder) {
        return toLog
                ? builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                checkout.log(service.name()).toFile()))
                : builder.inheritIO();
    }
}
