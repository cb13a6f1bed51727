package dev.offshoot.messaging.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.InvitationCreated;
import dev.offshoot.contracts.mail.MailRequested;
import dev.offshoot.messaging.Subscriptions;
import dev.offshoot.messaging.sample.Collector;
import dev.offshoot.messaging.sample.Transactions;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "mail", properties = "offshoot.messaging.retry-delays=10m")
class SealedEventIT {

    private static final String TYPE = "auth.invitation.created";
    private static final String SHARED = "mail.mail.requested";
    private static final String CANARY = "canary-4711";

    private final RunningService service;
    private final Collector collector;
    private final UUID invitation = UUID.randomUUID();

    SealedEventIT(RunningService service) {
        this.service = service;
        this.collector = service.bean(Collector.class);
    }

    @BeforeEach
    void subscribe() {
        collector.collect(TYPE, SHARED);
        service.bean(Subscriptions.class).refresh();
    }

    @AfterEach
    void recover() {
        collector.fail(false);
    }

    @Test
    void readerGetsClearTextAndTheWireShowsNone() {
        commitInvitation();

        ProbedEvent onTheWire =
                service.events().await(TYPE, event -> event.subject().equals(invitation));
        assertThat(onTheWire.text("token")).startsWith("sealed.1.");
        assertThat(onTheWire.text("recipient.email")).startsWith("sealed.1.");
        assertThat(onTheWire.data()).doesNotContain("canary");
        await().until(() -> collector.seen(TYPE).stream().anyMatch(this::isMine));
        assertThat(collector.seen(TYPE).stream().filter(this::isMine).findFirst())
                .hasValueSatisfying(data ->
                        assertThat(data).contains("\"token\":\"" + CANARY + "\"", "\"email\":\"canary@example.org\""));
    }

    @Test
    void secretsInListsAreSealedToo() {
        service.bean(Transactions.class)
                .commit(new MailRequested(
                        invitation,
                        "mail.notice",
                        List.of(Recipient.user(invitation), Recipient.address("canary@example.org", null, null)),
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        null));

        assertThat(service.events()
                        .await(SHARED, event -> event.subject().equals(invitation))
                        .data())
                .doesNotContain("canary");
        await().until(() -> collector.seen(SHARED).stream().anyMatch(data -> data.contains("canary@example.org")));
    }

    @Test
    void retriesDeadLettersAndTheirPagesShowNoSecret() {
        collector.fail(true);
        commitInvitation();
        await().until(() -> count("deferred_deliveries") == 1);
        assertThat(text("deferred_deliveries")).doesNotContain("canary").contains("•••");

        service.clock().advance(Duration.ofMinutes(11));
        await().until(() -> count("dead_letters") == 1);

        assertThat(text("dead_letters")).doesNotContain("canary");
        String id = service.sql().text("select uuid from dead_letters where subject = ?", invitation);
        TestResponse page = service.http().get("/api/mail/dead-letters/" + id).send();
        assertThat(page.body())
                .doesNotContain("canary")
                .doesNotContain("sealed.1.")
                .contains("•••");
    }

    @Test
    void tamperedEventIsADeadLetterAtOnce() {
        commitInvitation();
        ProbedEvent original =
                service.events().await(TYPE, event -> event.subject().equals(invitation));
        UUID other = UUID.randomUUID();

        service.events().publish(TYPE, other, original.data());

        await().until(() -> service.sql().number("select count(*) from dead_letters where subject = ?", other) == 1);
        assertThat(service.sql().text("select error from dead_letters where subject = ?", other))
                .contains("does not open");
    }

    private void commitInvitation() {
        service.bean(Transactions.class)
                .commit(new InvitationCreated(
                        invitation,
                        null,
                        Recipient.address("canary@example.org", "Canary", "en"),
                        null,
                        "join",
                        null,
                        CANARY,
                        Instant.EPOCH));
    }

    private boolean isMine(String data) {
        return data.contains(invitation.toString());
    }

    private long count(String table) {
        return service.sql().number("select count(*) from " + table + " where subject = ?", invitation);
    }

    private String text(String table) {
        return String.valueOf(service.sql().query("select * from " + table + " where subject = ?", invitation));
    }
}
