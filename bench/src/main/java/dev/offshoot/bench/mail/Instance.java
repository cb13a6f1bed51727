package dev.offshoot.bench.mail;

import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.launcher.supervisor.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of several instances of mail on one database, to be killed and started again. */
final class Instance implements AutoCloseable {

    private final Path jar;
    private final Map<String, String> settings;
    private final File log;
    private final int port = FreePorts.pick();
    private @Nullable Process process;

    Instance(Path jar, Map<String, String> settings, Path log) {
        this.jar = jar;
        this.settings = settings;
        this.log = log.toFile();
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(JavaCommand.executable()));
        command.addAll(JavaCommand.flags());
        command.addAll(List.of("-jar", jar.toString(), "serve"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        settings.forEach((key, value) -> builder.environment().put(variable(key), value));
        builder.environment().put(variable("offshoot.mail.port"), Integer.toString(port));
        process = builder.start();
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** As kill -9 does. */
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }
}
