package dev.offshoot.database;

import io.micronaut.core.value.MapPropertyResolver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code database …} on a sample database. */
record HandRun(SampleDatabase database, Map<String, Object> changes) {

    static HandRun on(SampleDatabase database) {
        return new HandRun(database, Map.of());
    }

    HandRun with(String property, Object value) {
        return new HandRun(database, Map.of(property, value));
    }

    /** @return what was printed, the exit code first */
    String say(String... words) {
        ProvisionedDatabase address = database.address();
        Map<String, Object> settings = new HashMap<>(Map.of(
                "offshoot.service", SampleDatabase.SERVICE,
                "offshoot.database.url", address.url(),
                "offshoot.database.user", address.user(),
                "offshoot.database.password", address.password(),
                "offshoot.database.owner-user", address.ownerUser(),
                "offshoot.database.owner-password", address.ownerPassword()));
        settings.putAll(changes);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            int code = new DatabaseCommands(new MapPropertyResolver(settings), out, out).run(List.of(words));
            return code + "\n" + printed.toString(StandardCharsets.UTF_8);
        }
    }
}
