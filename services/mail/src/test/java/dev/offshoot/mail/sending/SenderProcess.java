package dev.offshoot.mail.sending;

import dev.offshoot.mail.MailService;
import dev.offshoot.testing.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Another instance of the service under test, as a process that can be killed. It hands over to a relay. */
final class SenderProcess implements AutoCloseable {

    private static final Set<String> SHARED = Set.of(
            "offshoot.mail.database.url",
            "offshoot.mail.database.user",
            "offshoot.mail.database.password",
            "offshoot.mail.database.owner-user",
            "offshoot.mail.database.owner-password",
            "offshoot.mail.keys",
            "offshoot.mail.client-secret",
            "offshoot.readers.file",
            "offshoot.rabbitmq.url",
            "offshoot.redis.url",
            "offshoot.messaging.namespace",
            "offshoot.services.auth.url",
            "offshoot.environment",
            "micronaut.server.host");
    private static final Map<String, String> RELAY = Map.of(
            "provider", "smtp",
            "only-to", "example.test",
            "smtp.host", "127.0.0.1",
            "smtp.tls", "off",
            "smtp.timeout", "60000");

    private final Process process;

    private SenderProcess(Process process) {
        this.process = process;
    }

    /** What an instance must know to belong to this one. */
    static Map<String, String> settingsOf(RunningService service) {
        Map<String, String> settings = new TreeMap<>();
        SHARED.forEach(name ->
                service.context().getProperty(name, String.class).ifPresent(value -> settings.put(name, value)));
        return settings;
    }

    static SenderProcess start(Map<String, String> settings, int relayPort) {
        return start(settings, relayPort, -1);
    }

    static SenderProcess start(Map<String, String> settings, int relayPort, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx160m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        RELAY.forEach((name, value) -> command.add("-Doffshoot.mail." + name + "=" + value));
        command.add("-Doffshoot.mail.port=" + port);
        command.add("-Doffshoot.mail.smtp.port=" + relayPort);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MailService.class.getName()));
        try {
            return new SenderProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As kill -9 does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
