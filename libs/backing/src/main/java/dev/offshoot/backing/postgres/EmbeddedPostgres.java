package dev.offshoot.backing.postgres;

import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.Command;
import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.backing.server.Leftover;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Started;
import dev.offshoot.backing.server.TemporaryFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server, unpacked from the classpath, reachable from this machine only. */
final class EmbeddedPostgres {

    private static final String USER = "postgres";
    private static final String DISK_FULL = "No space left on device";

    private final PostgresBinaries binaries;
    private final Unprivileged runner;
    private final Placement placement;
    private final Path data;
    private final Path log;

    private EmbeddedPostgres(PostgresBinaries binaries, Unprivileged runner, Placement placement) {
        this.binaries = binaries;
        this.runner = runner;
        this.placement = placement;
        this.data = placement.folder().resolve("data");
        this.log = placement.folder().resolve("postgres.log");
    }

    static Started<PostgresAddress> start(Placement placement) {
        EmbeddedPostgres server = new EmbeddedPostgres(PostgresBinaries.unpacked(), Unprivileged.find(), placement);
        server.stopLeftover();
        FreePorts.require("PostgreSQL", placement.port());
        server.initialise();
        server.startUp();
        PostgresAddress address = new PostgresAddress("127.0.0.1", placement.port(), USER, "");
        return Started.embedded("PostgreSQL", address, server::stop);
    }

    /** A server whose parent was killed still holds the data folder. */
    private void stopLeftover() {
        if (Leftover.of(data.resolve("postmaster.pid"), "postgres").process().isPresent()) {
            control("stop", "-m", "fast");
        }
    }

    private void initialise() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        try {
            Files.createDirectories(placement.folder());
            TemporaryFolders.delete(data);
            runner.own(placement.folder());
            if (placement.kept()) {
                initdb(data);
            } else {
                new EmptyCluster(binaries, runner, this::initdb).copyTo(data);
            }
        } catch (IOException e) {
            throw failure("The folder cannot be made: " + e.getMessage(), e);
        }
    }

    private void initdb(Path folder) {
        require(run(
                "initdb",
                "-D",
                folder.toString(),
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-locale",
                "--no-sync"));
    }

    private void startUp() {
        String options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' %s"
                .formatted(placement.port(), PostgresTuning.of(placement).options());
        Command.Result result = control("start", "-l", log.toString(), "-o", options, "-t", "60");
        if (result.failed()) {
            throw failure(lastWords(), null);
        }
    }

    private void stop() {
        Command.Result result = control("stop", "-m", placement.kept() ? "fast" : "immediate");
        if (placement.kept()) {
            require(result);
        } else {
            TemporaryFolders.delete(placement.folder());
        }
    }

    private Command.Result control(String action, String... more) {
        return run(
                "pg_ctl",
                Stream.concat(Stream.of(action, "-w", "-D", data.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Command.Result run(String program, String... arguments) {
        List<String> words = Stream.concat(Stream.of(binaries.program(program).toString()), Stream.of(arguments))
                .toList();
        return Command.of(runner.command(words)).run();
    }

    private void require(Command.Result result) {
        if (result.failed()) {
            throw failure(result.lastLine(), null);
        }
    }

    private BackingFailure failure(String reason, @Nullable Throwable cause) {
        String sentence = reason.contains(DISK_FULL)
                ? "PostgreSQL cannot start: the disk of %s is full; free some space.".formatted(placement.folder())
                : "PostgreSQL cannot start in %s: %s; its log is %s.".formatted(placement.folder(), reason, log);
        return cause == null ? new BackingFailure(sentence) : new BackingFailure(sentence, cause);
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains(DISK_FULL))
                    .reduce("it gave up", (former, line) -> line);
        } catch (IOException e) {
            return "it wrote no log";
        }
    }
}
