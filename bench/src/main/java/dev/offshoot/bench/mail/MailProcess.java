package dev.offshoot.bench.mail;

import dev.offshoot.bench.service.Auth;
import dev.offshoot.bench.service.PackagedService;
import dev.offshoot.messaging.sealing.ReaderKeys;
import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Mail, handing over to a relay on this machine. */
final class MailProcess {

    private MailProcess() {}

    static PackagedService start(Auth auth, Relay relay) throws IOException, InterruptedException {
        PackagedService mail = new PackagedService("mail");
        String ring = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
        Path readers = mail.folder().resolve("readers.yml");
        new ReaderKeys(Map.of("mail", ReaderKeys.of(KeyRing.parse(ring)))).write(readers);
        mail.set("offshoot.mail.keys", ring)
                .set("offshoot.mail.client-secret", "bench")
                .set("offshoot.readers.file", readers.toString())
                .set("offshoot.services.auth.url", auth.url())
                .set("offshoot.auth.issuer", Auth.ISSUER)
                .set("offshoot.mail.provider", "smtp")
                .set("offshoot.mail.smtp.host", "127.0.0.1")
                .set("offshoot.mail.smtp.port", Integer.toString(relay.port()))
                .set("offshoot.mail.smtp.tls", "off")
                .set("offshoot.mail.only-to", "bench.test")
                .set("offshoot.mail.rate.smtp", "1000000/s");
        mail.serve();
        return mail;
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
