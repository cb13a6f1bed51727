package dev.offshoot.bench.mail;

import dev.offshoot.backing.Backing;
import dev.offshoot.bench.service.Auth;
import dev.offshoot.bench.service.PackagedService;
import dev.offshoot.messaging.sealing.ReaderKeys;
import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mail, handing over to a relay on this machine. */
final class MailProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private MailProcess() {}

    static PackagedService start(Auth auth, Relay relay) throws IOException, InterruptedException {
        PackagedService mail = new PackagedService("mail");
        mail.set(own(mail, auth, relay));
        mail.serve();
        return mail;
    }

    /** Everything an instance beside others on the database of this one needs, but its port. */
    static Map<String, String> settings(PackagedService shared, Auth auth, Relay relay) throws IOException {
        Map<String, String> settings = new HashMap<>(shared.database().properties());
        settings.put("offshoot.rabbitmq.url", Backing.rabbitmq().url());
        settings.put("offshoot.messaging.namespace", shared.namespace());
        settings.put("offshoot.redis.url", Backing.redis().url());
        settings.putAll(own(shared, auth, relay));
        return settings;
    }

    private static Map<String, String> own(PackagedService mail, Auth auth, Relay relay) throws IOException {
        String ring = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
        Path readers = mail.folder().resolve("readers.yml");
        new ReaderKeys(Map.of("mail", ReaderKeys.of(KeyRing.parse(ring)))).write(readers);
        return Map.ofEntries(
                Map.entry("offshoot.mail.keys", ring),
                Map.entry("offshoot.mail.client-secret", "bench"),
                Map.entry("offshoot.readers.file", readers.toString()),
                Map.entry("offshoot.services.auth.url", auth.url()),
                Map.entry("offshoot.auth.issuer", Auth.ISSUER),
                Map.entry("offshoot.mail.provider", "smtp"),
                Map.entry("offshoot.mail.smtp.host", "127.0.0.1"),
                Map.entry("offshoot.mail.smtp.port", Integer.toString(relay.port())),
                Map.entry("offshoot.mail.smtp.tls", "off"),
                Map.entry("offshoot.mail.only-to", "bench.test"),
                Map.entry("offshoot.mail.rate.smtp", "1000000/s"));
    }

    /** Until the queue is bound, so that no event is lost. */
    static void awaitSubscription(PackagedService mail) throws InterruptedException {
        Map<String, String> settings = mail.database().properties();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSubscribed(settings)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("mail did not start; its log lies in " + mail.folder());
            }
            Thread.sleep(200);
        }
    }

    private static boolean isSubscribed(Map<String, String> settings) {
        try (Connection connection = DriverManager.getConnection(
                        settings.get("offshoot.mail.database.url"),
                        settings.get("offshoot.mail.database.user"),
                        settings.get("offshoot.mail.database.password"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select from subscriptions where pattern = 'auth.user.locked')")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException notMigrated) {
            return false;
        }
    }

    /** The lines of its figures that begin with this name. */
    static List<String> figures(PackagedService mail, Auth auth, String name) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(mail.url("/api/mail/metrics"))
                    .header(
                            "Authorization",
                            "Bearer "
                                    + auth.tokens()
                                            .service("broker", "operations:read")
                                            .token())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .toList();
        }
    }
}
