package dev.offshoot.anonymizer;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import dev.offshoot.service.OffshootService;
import dev.offshoot.service.ServiceCommand;
import dev.offshoot.testing.database.Sql;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A shop's jar, its command and its database, of which each test has one. */
public final class Shop implements AutoCloseable {

    public static final String KEY = key('k');
    public static final String OTHER_KEY = key('o');

    private final Provisioning provisioning;
    private final ProvisionedDatabase database;

    private Shop(Provisioning provisioning, ProvisionedDatabase database) {
        this.provisioning = provisioning;
        this.database = database;
    }

    /** With its tables, and nothing in them. */
    public static Shop open() {
        PostgresAddress server = Backing.postgres();
        String prefix = "anonymizer_" + Long.toString(System.nanoTime(), 36) + "_";
        Provisioning provisioning =
                new Provisioning(server.jdbcUrl("postgres"), server.user(), server.password(), prefix);
        Shop shop = new Shop(provisioning, provisioning.provision("shop", new RolePasswords("rows", "owner")));
        shop.command("migrate", Map.of());
        return shop;
    }

    public static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
    }

    public Sql sql() {
        return new Sql(database);
    }

    public ProvisionedDatabase database() {
        return database;
    }

    public Outcome anonymize(String... arguments) {
        return anonymize(Map.of("offshoot.anonymizer.key", KEY), arguments);
    }

    public Outcome anonymize(Map<String, Object> settings, String... arguments) {
        return command("anonymize", settings, arguments);
    }

    /** The same in a process that can be killed. */
    public Process anonymizeInAProcess() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ShopProcess.class.getName());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        database.properties()
                .forEach((key, value) -> builder.environment()
                        .put(key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), String.valueOf(value)));
        builder.environment().put("OFFSHOOT_ANONYMIZER_KEY", KEY);
        return builder.start();
    }

    private Outcome command(String word, Map<String, Object> settings, String... arguments) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.put("offshoot.mode", "command");
        all.putAll(settings);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (ApplicationContext context =
                        OffshootService.context("shop").properties(all).start();
                PrintStream both = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int code = context.getBeansOfType(ServiceCommand.class).stream()
                    .filter(command -> command.name().equals(word))
                    .findFirst()
                    .orElseThrow()
                    .run(context, List.of(arguments));
            return new Outcome(code, text.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Override
    public void close() {
        provisioning.drop(database);
        provisioning.dropRoles(database);
    }

    /** @param text what it printed, on either output */
    public record Outcome(int code, String text) {}
}
