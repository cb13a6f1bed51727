package dev.offshoot.launcher.supervisor;

import dev.offshoot.backing.LocalBacking;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.Provisioning;
import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.EnvironmentFile;
import dev.offshoot.launcher.secret.Secrets;
import dev.offshoot.scenarios.Purpose;
import dev.offshoot.scenarios.ScenarioRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A database with its two roles for every service, and the demo scenario in them at the first start. */
final class Databases {

    private static final String FIRST_SCENARIO = "demo";

    private final Checkout checkout;
    private final Secrets secrets;
    private final ServiceEnvironment environment;

    Databases(Checkout checkout, Secrets secrets, ServiceEnvironment environment) {
        this.checkout = checkout;
        this.secrets = secrets;
        this.environment = environment;
    }

    void provision(LocalBacking backing, List<ServiceModule> services) {
        PostgresAddress server = backing.postgres();
        Provisioning provisioning = new Provisioning(server.jdbcUrl("postgres"), server.user(), server.password(), "");
        BackingUrls urls =
                new BackingUrls(backing.rabbitmq().url(), backing.redis().url());
        for (ServiceModule service : services) {
            var database = provisioning.provision(service.name(), secrets.databasePasswords(service));
            EnvironmentFile.of(checkout, service).write(environment.of(service, database, urls));
        }
    }

    boolean areUnpopulated() {
        return !Files.exists(marker());
    }

    void populate(List<ServiceModule> services) {
        ByteArrayOutputStream mistakes = new ByteArrayOutputStream();
        List<JarCommand> commands = services.stream()
                .map(service -> new JarCommand(checkout, service, true))
                .toList();
        try (PrintStream complaints = new PrintStream(mistakes, true, StandardCharsets.UTF_8)) {
            if (new ScenarioRunner(checkout.scenarios(), commands, complaints).run(FIRST_SCENARIO, Purpose.LOAD) != 0) {
                throw new LauncherFailure("the scenario " + FIRST_SCENARIO + " could not be loaded; see the logs in "
                        + checkout.logs() + ". " + mistakes.toString(StandardCharsets.UTF_8));
            }
            Files.writeString(marker(), FIRST_SCENARIO);
        } catch (IOException e) {
            throw LauncherFailure.of("writing " + marker(), e);
        }
    }

    private Path marker() {
        return checkout.data().resolve("populated");
    }
}
