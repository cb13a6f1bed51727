package dev.offshoot.database;

import io.micronaut.core.value.PropertyResolver;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * {@code database status | migrate | undo-last} of a service's jar. Needs the service's settings and no bean, so it works on
 * a database that no process of this release could start on.
 */
public final class DatabaseCommands {

    /** One line for {@code --help}. */
    public static final String SUMMARY =
            "status | migrate [--take-over --scratch=<url>] | compare --scratch=<url> | undo-last [--of=<library>] [--yes]: the schema by hand";

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final DatabaseSettings settings;
    private final Migrations migrations;
    private final String service;
    private final String environment;
    private final PrintStream out;
    private final PrintStream err;

    /** @param settings those of the service, in a process that runs a command */
    public DatabaseCommands(PropertyResolver settings, PrintStream out, PrintStream err) {
        this.settings = DatabaseSettings.of(settings);
        this.migrations = new Migrations(this.settings);
        this.service = settings.getRequiredProperty("offshoot.service", String.class);
        this.environment =
                settings.getProperty("offshoot.environment", String.class).orElse("local");
        this.out = out;
        this.err = err;
    }

    /** @return the exit code: 0 done, 1 refused or not current, 2 wrong usage */
    public int run(List<String> words) {
        DatabaseArguments arguments;
        try {
            arguments = DatabaseArguments.parse(words);
        } catch (IllegalArgumentException unclear) {
            err.println("usage: database " + SUMMARY);
            return WRONG_USAGE;
        }
        try {
            return run(arguments);
        } catch (DatabaseRefused refused) {
            err.println(service + ": " + refused.getMessage());
            return FAILED;
        }
    }

    private int run(DatabaseArguments arguments) {
        return switch (arguments.action()) {
            case "status" -> status();
            case "undo-last" -> undoLast(arguments);
            case "compare" -> compare(arguments);
            default -> arguments.has(DatabaseArguments.TAKE_OVER) ? takeOver(arguments) : migrate();
        };
    }

    private int status() {
        Login login = settings.owner().orElseGet(settings::service);
        Marks marks = marks(login);
        List<FolderStatus> folders = migrations.folders().stream()
                .map(folder -> new FolderHistory(folder, login, settings.user()).status())
                .toList();
        out.println(service + " at " + login.address() + (marks.production() ? ", marked as production" : ""));
        folders.forEach(this::show);
        return folders.stream().allMatch(FolderStatus::isCurrent) ? DONE : FAILED;
    }

    private void show(FolderStatus folder) {
        out.printf(
                "  %-12s version %s, %d applied, %d pending%n",
                folder.name(),
                folder.version(),
                folder.applied(),
                folder.pending().size());
        folder.pending().forEach(file -> out.println("    pending  " + file));
        folder.faults().forEach(fault -> out.println("    fault    " + fault));
    }

    private int migrate() {
        migrator().migrate(owner());
        out.println(service + ": the database is on this release's schema");
        return DONE;
    }

    private int undoLast(DatabaseArguments arguments) {
        boolean production = environment.equals("production") || marks(owner()).production();
        if (production && !arguments.has(DatabaseArguments.YES)) {
            throw new DatabaseRefused("this is production; nothing was undone, say --yes if it is meant.");
        }
        LastMigration last = new LastMigration(migrations, settings.user());
        String undone = last.undo(owner(), arguments.value(DatabaseArguments.OF));
        out.println(service + ": " + undone + " is undone; a start of this release applies it again");
        return DONE;
    }

    private int takeOver(DatabaseArguments arguments) {
        refuse(new TakeOver(migrations, settings.user()).run(owner(), scratch(arguments)));
        return migrate();
    }

    private int compare(DatabaseArguments arguments) {
        refuse(new TakeOver(migrations, settings.user()).compare(owner(), scratch(arguments)));
        out.println(service + ": its tables are what the migrations make");
        return DONE;
    }

    private Login scratch(DatabaseArguments arguments) {
        return arguments
                .value(DatabaseArguments.SCRATCH)
                .map(url -> new Login(url, owner().user(), owner().password()))
                .orElseThrow(() -> new DatabaseRefused("this needs an empty database of the owner to compare with:"
                        + " ./offshoot database migrate --take-over makes one, or name it by --scratch=<url>."));
    }

    private void refuse(List<String> differences) {
        if (!differences.isEmpty()) {
            differences.forEach(difference -> out.println("  " + difference));
            throw new DatabaseRefused("its tables differ from what the migrations make in " + differences.size()
                    + " places; nothing was recorded, mend them and say it again.");
        }
    }

    private Migrator migrator() {
        return new Migrator(migrations, settings, service, environment);
    }

    private Login owner() {
        return settings.owner()
                .orElseThrow(() -> new DatabaseRefused("this needs the credentials of the database's owner,"
                        + " OFFSHOOT_<SERVICE>_DATABASE_OWNER_USER and _OWNER_PASSWORD."));
    }

    private static Marks marks(Login login) {
        try (Connection connection = login.connectWithin(Duration.ZERO)) {
            return Marks.read(connection);
        } catch (SQLException e) {
            throw new DatabaseRefused("its database cannot be read: " + e.getMessage(), e);
        }
    }
}
