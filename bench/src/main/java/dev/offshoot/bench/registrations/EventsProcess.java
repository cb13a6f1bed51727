package dev.offshoot.bench.registrations;

import dev.offshoot.bench.service.Auth;
import dev.offshoot.bench.service.PackagedService;
import dev.offshoot.messaging.sealing.ReaderKeys;
import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Events, without a limit for one person: all load comes from this machine. */
final class EventsProcess {

    private EventsProcess() {}

    static PackagedService start(Auth auth) throws IOException, InterruptedException {
        PackagedService events = new PackagedService("events");
        String ring = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
        Path readers = events.folder().resolve("readers.yml");
        new ReaderKeys(Map.of(
                        "mail", ReaderKeys.of(KeyRing.parse(ring)), "payments", ReaderKeys.of(KeyRing.parse(ring))))
                .write(readers);
        events.set("offshoot.events.keys", ring)
                .set("offshoot.events.client-secret", "bench")
                .set("offshoot.public-url", "http://localhost:8080")
                .set("offshoot.readers.file", readers.toString())
                .set("offshoot.services.auth.url", auth.url())
                .set("offshoot.auth.issuer", Auth.ISSUER)
                .set("offshoot.events.limit.registrations", "100000000/min");
        events.serve();
        return events;
    }
}
