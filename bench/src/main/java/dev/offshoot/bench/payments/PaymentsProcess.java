package dev.offshoot.bench.payments;

import dev.offshoot.bench.service.Auth;
import dev.offshoot.bench.service.PackagedService;
import dev.offshoot.messaging.sealing.ReaderKeys;
import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Payments with its fake provider, and without a limit for one network: all load comes from this machine. */
final class PaymentsProcess {

    private PaymentsProcess() {}

    /** Serving, and asking this auth. */
    static PackagedService start(Auth auth) throws IOException, InterruptedException {
        PackagedService payments = configured(auth.url());
        payments.serve();
        return payments;
    }

    /** Its database alone, brought to the schema of its jar. Nobody is asked for tokens. */
    static PackagedService migrated() throws IOException, InterruptedException {
        PackagedService payments = configured(Auth.ISSUER);
        payments.run("migrate");
        return payments;
    }

    private static PackagedService configured(String auth) throws IOException {
        PackagedService payments = new PackagedService("payments");
        String ring = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
        Path readers = payments.folder().resolve("readers.yml");
        new ReaderKeys(Map.of(
                        "mail", ReaderKeys.of(KeyRing.parse(ring)),
                        "events", ReaderKeys.of(KeyRing.parse(ring)),
                        "payments", ReaderKeys.of(KeyRing.parse(ring))))
                .write(readers);
        return payments.set("offshoot.payments.keys", ring)
                .set("offshoot.payments.client-secret", "bench")
                .set("offshoot.public-url", "http://localhost:8080")
                .set("offshoot.readers.file", readers.toString())
                .set("offshoot.services.auth.url", auth)
                .set("offshoot.auth.issuer", Auth.ISSUER)
                .set("offshoot.payments.limit.pay-attempts-of-network", "100000000/min");
    }
}
