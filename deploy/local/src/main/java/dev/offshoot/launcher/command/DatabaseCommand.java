package dev.offshoot.launcher.command;

import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.DatabaseRefused;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.EnvironmentFile;
import dev.offshoot.launcher.secret.Secrets;
import dev.offshoot.launcher.shared.SharedServers;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.supervisor.JarCommand;
import dev.offshoot.launcher.supervisor.ServiceDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code database}. */
@Command(name = "database", description = "Makes databases and looks after their schemas by hand.")
public final class DatabaseCommand {

    private static final String WORD = "database";

    private final Checkout checkout;

    public DatabaseCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Command(name = "create", description = "Makes databases and roles that are not there yet.")
    int create(@Mixin ChosenServices chosen) {
        List<ServiceModule> services = chosen.of(checkout);
        checkout.makeFolders();
        return refusedInWords(() -> {
            ServiceDatabases databases = new ServiceDatabases(checkout, server(services));
            databases
                    .shared()
                    .claimDatabases(services.stream().map(ServiceModule::name).toList());
            for (ServiceModule service : services) {
                System.out.println(service.name() + ": " + provision(databases, service));
            }
            return 0;
        });
    }

    @Command(name = "status", description = "Versions, pending files and faults; ends with 1 unless all is current.")
    int status(@Mixin ChosenServices chosen) {
        return ChosenServices.run(checkout, chosen.of(checkout), List.of(WORD, "status"));
    }

    @Command(name = "migrate", description = "Brings databases to this release's schema.")
    int migrate(
            @Mixin ChosenServices chosen,
            @Option(names = "--take-over", description = "tables are there already, without a history")
                    boolean takeOver) {
        List<ServiceModule> services = chosen.of(checkout);
        return takeOver
                ? refusedInWords(() -> takeOver(services))
                : ChosenServices.run(checkout, services, List.of(WORD, "migrate"));
    }

    @Command(name = "undo-last", description = "Takes the newest migration back, where it says how.")
    int undoLast(
            @Mixin ChosenServices chosen,
            @Option(
                            names = "--of",
                            paramLabel = "<library>",
                            description = "the newest of this library",
                            defaultValue = "")
                    String library,
            @Option(names = "--yes", description = "also on production") boolean yes) {
        List<String> words = new ArrayList<>(List.of(WORD, "undo-last"));
        if (!library.isBlank()) {
            words.add("--of=" + library);
        }
        if (yes) {
            words.add("--yes");
        }
        return ChosenServices.run(checkout, chosen.of(checkout), words);
    }

    private int takeOver(List<ServiceModule> services) {
        ChosenServices.install(checkout, services);
        ServiceDatabases databases = new ServiceDatabases(checkout, server(services));
        databases
                .shared()
                .requireAdoptable(services.stream().map(ServiceModule::name).toList());
        int worst = 0;
        for (ServiceModule service : services) {
            worst = Math.max(worst, takeOver(databases, service));
        }
        return worst;
    }

    /** Roles, passwords and marks change only once the tables are known to be right. */
    private int takeOver(ServiceDatabases databases, ServiceModule service) {
        ProvisionedDatabase database = databases.existing(service);
        int code = compared(databases, service, database);
        if (code == 0) {
            databases.shared().adoptDatabases(List.of(service.name()));
            ProvisionedDatabase own = provision(databases, service);
            code = withScratch(
                    databases,
                    service,
                    own,
                    scratch -> jar(service, Map.of(), "migrate", "--take-over", "--scratch=" + scratch.url()));
        }
        return code;
    }

    private int compared(ServiceDatabases databases, ServiceModule service, ProvisionedDatabase database) {
        EnvironmentFile.of(checkout, service).add(Map.of());
        return withScratch(
                databases,
                service,
                database,
                scratch -> jar(
                        service,
                        databases.asAdministrator(database).environment(),
                        "compare",
                        "--scratch=" + databases.asAdministrator(scratch).url()));
    }

    private static int withScratch(
            ServiceDatabases databases,
            ServiceModule service,
            ProvisionedDatabase database,
            ToIntFunction<ProvisionedDatabase> work) {
        ProvisionedDatabase scratch = databases.scratch(service, database);
        try {
            return work.applyAsInt(scratch);
        } finally {
            databases.drop(scratch);
        }
    }

    private int jar(ServiceModule service, Map<String, String> variables, String... words) {
        List<String> all = new ArrayList<>(List.of(WORD));
        all.addAll(List.of(words));
        return new JarCommand(checkout, service, false).run(all, variables);
    }

    private ProvisionedDatabase provision(ServiceDatabases databases, ServiceModule service) {
        ProvisionedDatabase database = databases.provision(service);
        EnvironmentFile.of(checkout, service).add(database.environment());
        return database;
    }

    /** One that was configured, otherwise the running platform's own. */
    PostgresAddress server(List<ServiceModule> services) {
        return SharedServers.ofEnvironment(new Secrets(checkout).checkoutId())
                .postgres()
                .orElseGet(() -> ownServer(services.getFirst()));
    }

    private PostgresAddress ownServer(ServiceModule service) {
        if (new RunFolder(checkout).running().isEmpty()) {
            throw new LauncherFailure("there is no PostgreSQL: start the platform with ./offshoot up, which makes its"
                    + " databases itself, or name a server by OFFSHOOT_POSTGRES_URL.");
        }
        Map<String, String> variables = EnvironmentFile.of(checkout, service).read();
        PostgresAddress address =
                PostgresAddress.parse(variables.getOrDefault(service.variables() + "DATABASE_URL", ""));
        return new PostgresAddress(address.host(), address.port(), "postgres", "");
    }

    private static int refusedInWords(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (DatabaseRefused refused) {
            throw new LauncherFailure(String.valueOf(refused.getMessage()), refused);
        }
    }
}
