package dev.offshoot.launcher.supervisor;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.scenarios.PopulatedService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A command whose output goes behind the service's log, and what it last said there when it failed. */
final class LoggedCommand implements PopulatedService {

    private final JarCommand command;
    private final Path log;
    private volatile String lastWords = "";

    LoggedCommand(JarCommand command) {
        this.command = command;
        this.log = command.checkout().log(command.name());
    }

    @Override
    public String name() {
        return command.name();
    }

    @Override
    public int run(List<String> arguments) {
        try {
            long begin = LogFile.cut(log);
            int code = command.run(arguments);
            lastWords = code == 0 ? "" : lastLine(begin).orElse("ended with code " + code);
            return code;
        } catch (IOException e) {
            throw LauncherFailure.of("reading " + log, e);
        }
    }

    /** A line after a failure, none else. */
    Stream<String> complaint() {
        return lastWords.isEmpty() ? Stream.empty() : Stream.of(name() + ": " + lastWords + " (more in " + log + ")");
    }

    private Optional<String> lastLine(long begin) throws IOException {
        return LogFile.lastLines(log, begin).reversed().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst();
    }
}
