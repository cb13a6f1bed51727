package dev.offshoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceProcessIT {

    @Test
    void missingSettingEndsItWithOneSentence() throws Exception {
        Process process = start(Map.of());

        assertThat(lines(process)).containsExactly("sample cannot start: OFFSHOOT_SAMPLE_DATABASE_USER is not set.");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void helpNeedsNoSettings() throws Exception {
        Process process = start(Map.of(), "--help");

        assertThat(lines(process))
                .anyMatch(line -> line.strip().startsWith("serve "))
                .anyMatch(line -> line.strip().startsWith("greet "))
                .noneMatch(line -> line.contains("cannot start"));
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void unknownCommandListsTheKnownOnes() throws Exception {
        withDatabase(database -> {
            Process process = start(database.environment(), "dance");

            assertThat(lines(process))
                    .contains("sample has no command dance.")
                    .anyMatch(line -> line.strip().startsWith("migrate "));
            assertThat(process.waitFor()).isEqualTo(2);
        });
    }

    @Test
    void servesUntilTheSignalAndLogsJson() throws Exception {
        withDatabase(database -> {
            Process process = start(database.environment());
            try (BufferedReader output = process.inputReader()) {
                String line = output.readLine();
                while (line != null && !line.contains("ready in")) {
                    line = output.readLine();
                }
                assertThat(line).startsWith("{").contains("\"level\":\"INFO\"");

                process.toHandle().destroy();

                assertThat(output.lines()).anyMatch(last -> last.contains("sample stopped"));
            }
            assertThat(process.waitFor()).isEqualTo(143);
        });
    }

    private static void withDatabase(Work work) throws Exception {
        PostgresAddress server = Backing.postgres();
        Provisioning provisioning = new Provisioning(
                server.jdbcUrl("postgres"),
                server.user(),
                server.password(),
                "p" + ProcessHandle.current().pid() + "_");
        ProvisionedDatabase database = provisioning.provision("sample", new RolePasswords("rows", "tables"));
        try {
            work.on(database);
        } finally {
            provisioning.drop(database);
            provisioning.dropRoles(database);
        }
    }

    private static Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SampleService.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("OFFSHOOT_LOG_FORMAT", "json");
        builder.environment().put("OFFSHOOT_DATABASE_ENABLED", "true");
        return builder.start();
    }

    private static List<String> lines(Process process) throws IOException {
        try (BufferedReader output = process.inputReader()) {
            return output.lines().toList();
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(ProvisionedDatabase database) throws Exception;
    }
}
