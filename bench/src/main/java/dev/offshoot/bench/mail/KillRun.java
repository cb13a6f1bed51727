package dev.offshoot.bench.mail;

import dev.offshoot.bench.service.Auth;
import dev.offshoot.bench.service.PackagedService;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kills one of two instances again and again while mails leave, and counts at the end what the relay got. */
final class KillRun {

    private static final Path JAR = Path.of("services", "mail", "target", "mail.jar");
    private static final int CHUNK = 500;

    /** A killed instance's mails wait for the end of their lease, and for the upkeep after it. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String OPEN = "select count(*) from deliveries where status <> 'sent'";

    /** Each call beyond the first follows a decision to send again. */
    private static final String CLAIMED_TWICE = """
            select count(*) from (
                select delivery_id from delivery_log_entries group by delivery_id
                having count(*) filter (where happening = 'attempted') > 1 + count(*) filter (
                    where happening = 'deferred' or (happening = 'postponed' and detail ->> 'reason' = 'sent-again'))) d
            """;

    private final Auth auth;
    private final Relay relay;

    KillRun(Auth auth, Relay relay) {
        this.auth = auth;
        this.relay = relay;
    }

    String run(int kills, int mails) throws Exception {
        try (PackagedService shared = new PackagedService("mail")) {
            Map<String, String> settings = MailProcess.settings(shared, auth, relay);
            try (Instance one = new Instance(JAR, settings, shared.folder().resolve("one.log"));
                    Instance other = new Instance(JAR, settings, shared.folder().resolve("other.log"));
                    Events events = new Events(shared, auth.standIn().users())) {
                one.start();
                MailProcess.awaitSubscription(shared);
                other.start();
                for (int i = 1; i <= mails; i++) {
                    events.publish();
                    if (i % CHUNK == 0 || i == mails) {
                        events.confirm();
                    }
                }
                kill(List.of(one, other), kills, mails);
                return counted(shared, kills, mails);
            }
        }
    }

    /** Evenly over the mails, so that each kill hits an instance at work. */
    private void kill(List<Instance> instances, int kills, int mails) throws IOException, InterruptedException {
        for (int kill = 0; kill < kills; kill++) {
            int next = Math.max(relay.arrivals().size() + 20, (kill + 1) * mails / (kills + 2));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (relay.arrivals().size() < Math.min(next, mails - 1) && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            Instance victim = instances.get(kill % instances.size());
            victim.close();
            victim.start();
        }
    }

    private String counted(PackagedService shared, int kills, int mails) throws SQLException, InterruptedException {
        Map<String, String> settings = shared.database().properties();
        try (Connection connection = DriverManager.getConnection(
                settings.get("offshoot.mail.database.url"),
                settings.get("offshoot.mail.database.user"),
                settings.get("offshoot.mail.database.password"))) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (number(connection, OPEN) > 0 || relay.arrivals().size() < mails) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(relay.arrivals().size() + " of " + mails + " people have a mail, "
                            + number(connection, OPEN) + " deliveries are open");
                }
                Thread.sleep(500);
            }
            return String.format(
                    Locale.ROOT,
                    "%d kills, %d mails: %d people have one; %d repeated, %d under another Message-ID; %d claimed twice",
                    kills,
                    mails,
                    relay.arrivals().size(),
                    relay.taken() - mails,
                    relay.messageIds() - mails,
                    number(connection, CLAIMED_TWICE));
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
