package dev.offshoot.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.anonymizer.Pseudonyms;
import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import dev.offshoot.testing.database.Sql;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The copies of auth and of mail, each made anonymous by its own rules in a process of its own, with one key. */
class SamePersonEverywhereIT {

    private static final String KEY = "b25lIGtleSBmb3IgYWxsIGNvcGllcywgMzIgYnl0ZXM=";
    private static final UUID PERSON = UUID.fromString("0190a000-0000-7000-8000-00000000ada0");

    private static final List<String> IN_AUTH = List.of("""
            insert into users (id, uuid, status, display_name, full_name, origin, primary_email_id, access_changed_at, created_at)
            values (1, '%s', 'active', 'Wren', 'Wren Quillfeather', 'self', 1, now(), now())
            """.formatted(PERSON), """
            insert into email_addresses (id, uuid, user_id, address, address_key, claim, verified_at, created_at)
            values (1, gen_random_uuid(), 1, 'Wren@Example.test', 'wren@example.test', 'verified', now(), now())
            """);

    private static final List<String> IN_MAIL = List.of(
            "insert into users (uuid) values ('%s')".formatted(PERSON),
            """
            insert into topics (key, group_key, kind, default_on, position) values ('t', 't', 'notification', true, 1)
            """,
            "insert into templates (key, owner, title, topic_id) select 't.mail', 't', 'T', max(id) from topics",
            """
            insert into template_versions (uuid, template_id, number, status, origin, manifest, body, texts, samples, hash, created_at)
            select gen_random_uuid(), id, 1, 'published', 'shipped', '{}', '', '{}', '{}', sha256('x'), now() from templates
            """,
            """
            insert into messages (uuid, template_id, version_id, business_key, source, cause_subject, send_at, created_at)
            select gen_random_uuid(), template_id, id, 'welcome', 'event', '%s', now(), now() from template_versions
            """.formatted(PERSON),
            """
            insert into deliveries (uuid, message_id, role, address, name, priority, status, attempts, next_attempt_at, created_at)
            select gen_random_uuid(), id, 'to', 'wren@example.test', 'Wren Quillfeather', 1, 'sent', 1, now(), now() from messages
            """);

    private final Provisioning provisioning;
    private final List<ProvisionedDatabase> databases = new ArrayList<>();

    SamePersonEverywhereIT() {
        PostgresAddress server = Backing.postgres();
        String prefix = "same_" + Long.toString(System.nanoTime(), 36) + "_";
        this.provisioning = new Provisioning(server.jdbcUrl("postgres"), server.user(), server.password(), prefix);
    }

    @AfterEach
    void drop() {
        databases.forEach(provisioning::drop);
        databases.forEach(provisioning::dropRoles);
    }

    @Test
    void aPersonHasOneNameAndOneAddressInTheCopiesOfAuthAndMail() throws Exception {
        Sql auth = database("auth");
        Sql mail = database("mail");
        Process first = anonymized("auth", IN_AUTH);
        Process second = anonymized("mail", IN_MAIL);

        assertThat(first.waitFor()).as("auth").isZero();
        assertThat(second.waitFor()).as("mail").isZero();

        Pseudonyms pseudonyms = new Pseudonyms(AnonymizerKey.parse(KEY));
        Map<String, Object> person =
                Map.of("name", pseudonyms.name(PERSON), "address", pseudonyms.email("wren@example.test"));
        assertThat(
                        auth.query(
                                "select u.full_name as name, e.address from users u join email_addresses e on e.user_id = u.id"))
                .containsExactly(person);
        assertThat(mail.query("select name, address from deliveries")).containsExactly(person);
    }

    private Sql database(String service) {
        ProvisionedDatabase database = provisioning.provision(service, new RolePasswords("rows", "owner"));
        databases.add(database);
        return new Sql(database);
    }

    private Process anonymized(String service, List<String> rows) throws IOException {
        Path resources = Path.of("..", "services", service, "src", "main", "resources");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                resources + File.pathSeparator + System.getProperty("java.class.path"),
                AnonymousCopy.class.getName(),
                service));
        command.addAll(rows);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).inheritIO();
        ProvisionedDatabase database = databases.stream()
                .filter(each -> each.url().contains(service))
                .findFirst()
                .orElseThrow();
        database.properties()
                .forEach((key, value) -> builder.environment()
                        .put(key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), String.valueOf(value)));
        builder.environment().put("OFFSHOOT_ANONYMIZER_KEY", KEY);
        return builder.start();
    }
}
