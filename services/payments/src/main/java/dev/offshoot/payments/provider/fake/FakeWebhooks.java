package dev.offshoot.payments.provider.fake;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.payments.provider.ProviderSettings;
import dev.offshoot.payments.provider.Signal;
import dev.offshoot.payments.signature.StandardWebhook;
import dev.offshoot.service.KeyRing;
import dev.offshoot.tasks.Tasks;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fake provider's hints: signed, sent to the public route, and read there again. */
@Singleton
class FakeWebhooks {

    private static final String LABEL = "payments.fake.webhooks";
    private static final int KEY_BYTES = 32;
    private static final Duration LATE = Duration.ofSeconds(30);

    private final KeyRing ring;
    private final JsonMapper json;
    private final Tasks tasks;
    private final FakeWebhookSender sender;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    FakeWebhooks(
            KeyRing ring,
            JsonMapper json,
            Tasks tasks,
            FakeWebhookSender sender,
            UuidGenerator uuids,
            InstantSource clock) {
        this.ring = ring;
        this.json = json;
        this.tasks = tasks;
        this.sender = sender;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** In the way a script says. */
    @Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
    void send(FakeSession session, String how) {
        FakeHint hint = new FakeHint("session." + session.status(), session.session(), session.providerPayment());
        Instant now = clock.instant();
        switch (how) {
            case "none" -> {}
            case "twice" -> {
                String id = id();
                schedule(id, hint, false, now);
                schedule(id, hint, false, now);
            }
            case "late" -> schedule(id(), hint, false, now.plus(LATE));
            case "before-redirect" -> sender.send(signed(id(), hint, false));
            case "shuffled" -> {
                schedule(id(), hint, false, now);
                schedule(id(), new FakeHint("session.opened", session.session(), null), false, now);
            }
            case "badly-signed" -> schedule(id(), hint, true, now);
            default -> schedule(id(), hint, false, now);
        }
    }

    Optional<Signal> verify(Map<String, String> headers, byte[] body) {
        List<byte[]> secrets =
                ring.keys().stream().map(key -> key.derive(LABEL, KEY_BYTES)).toList();
        return StandardWebhook.verify(secrets, headers, body, clock.instant(), ProviderSettings.SIGNATURE_AGE)
                .flatMap(id ->
                        read(body).map(hint -> new Signal(id, hint.kind(), hint.session(), hint.providerPayment())));
    }

    /** A message signed now, or on purpose by nobody. */
    SignedHint signed(String id, FakeHint hint, boolean badly) {
        byte[] secret = badly ? new byte[KEY_BYTES] : ring.current().derive(LABEL, KEY_BYTES);
        byte[] body = write(hint);
        return new SignedHint(StandardWebhook.sign(secret, id, clock.instant(), body), body);
    }

    private void schedule(String id, FakeHint hint, boolean badly, Instant at) {
        tasks.schedule(SendFakeWebhook.class, new SendFakeWebhook.Order(id, hint, badly), at);
    }

    private String id() {
        return "fe_" + uuids.next();
    }

    private byte[] write(FakeHint hint) {
        try {
            return json.writeValueAsBytes(hint);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<FakeHint> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, FakeHint.class));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
