package dev.offshoot.mail.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.mail.Attachment;
import dev.offshoot.contracts.mail.MailRequested;
import dev.offshoot.mail.MailTests;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of payments and media, and files of a request, travel with mails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OffshootTest(
        service = "mail",
        properties = {
            "offshoot.services.payments.url=http://127.0.0.1:${free-port}",
            "offshoot.services.media.url=http://127.0.0.1:${free-port}"
        })
class AttachmentsIT {

    private static final byte[] PDF = "%PDF-1.7 an invoice".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TEXT = "del *".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EXE = {'M', 'Z', 0, 1, 2, 3};

    private final RunningService service;
    private final MailTests mail;
    private final DocumentServer payments;
    private final DocumentServer media;

    AttachmentsIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
        this.payments = server("payments");
        this.media = server("media");
    }

    private DocumentServer server(String name) {
        return new DocumentServer(
                service.context().getRequiredProperty("offshoot.services." + name + ".url", String.class));
    }

    @BeforeAll
    void open() {
        payments.start();
        media.start();
    }

    @AfterAll
    void close() {
        payments.close();
        media.close();
    }

    @Test
    void invoiceIsFetchedOnceWithMailsOwnTokenAndGoesToEverybody() {
        String path = payments.holds(200, PDF);

        mail.publish(request(List.of("payer@example.test", "finance@example.test"), path));
        TestResponse stored = mail.next("payer@example.test");

        assertThat(stored.text("attachments[0].name")).isEqualTo("C26-00001.pdf");
        assertThat(mail.get("/api/mail/mailbox/" + stored.text("id") + "/attachments/0")
                        .body())
                .isEqualTo("%PDF-1.7 an invoice");
        assertThat(mail.next("finance@example.test").text("attachments[0].name"))
                .isEqualTo("C26-00001.pdf");
        assertThat(payments.calls(path)).hasSize(1).allMatch(authorization -> authorization.startsWith("Bearer "));
    }

    @Test
    void mailWaitsUncountedWhilePaymentsIsAwayAndIsCompleteAfterwards() {
        String path = payments.holds(503, new byte[0]);

        mail.publish(request(List.of("waits@example.test"), path));
        await().untilAsserted(() -> assertThat(state("waits@example.test")).isEqualTo("queued source-away 0"));
        payments.holds(path, 200, PDF);
        service.clock().advance(Duration.ofMinutes(6));

        assertThat(mail.next("waits@example.test").text("attachments[0].name")).isEqualTo("C26-00001.pdf");
        assertThat(mail.mailsTo("waits@example.test")).isOne();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answerThatIsNoDocumentEndsTheMail(String address, int status, byte[] content, String reason) {
        String path = payments.holds(status, content);

        mail.publish(request(List.of(address), path));

        await().untilAsserted(() -> assertThat(state(address)).isEqualTo("failed " + reason + " 0"));
        assertThat(mail.mailsTo(address)).isZero();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("exe@example.test", 200, EXE, "attachment-type"),
                Arguments.of("large@example.test", 200, new byte[11 * 1024 * 1024], "attachment-too-large"),
                Arguments.of("moved@example.test", 302, PDF, "attachment-refused"),
                Arguments.of("gone@example.test", 404, PDF, "attachment-refused"));
    }

    @Test
    void documentsOfOthersForeignPathsAndElevenFilesAreDeadLetters() {
        mail.publish(request(
                List.of("never@example.test"),
                List.of(
                        Attachment.document("auth", "/api/auth/users", "u.csv"),
                        Attachment.document("payments", "/api/payments/../operations", "o.csv"),
                        Attachment.document("payments", "/api/payments/invoices/1/document", "a/b.pdf"))));
        mail.publish(request(
                List.of("never@example.test"),
                IntStream.range(0, 11)
                        .mapToObj(i -> Attachment.document("payments", "/api/payments/invoices/1/document", "a.pdf"))
                        .toList()));

        await().untilAsserted(
                        () -> assertThat(mail.get("/api/mail/dead-letters").body())
                                .contains(
                                        "an attachment is of payments or media",
                                        "an attachment's path is one of its service",
                                        "an attachment's name has",
                                        "more than 10 files"));
    }

    /** Scenario 25, and what does work. */
    @Test
    void filesOfARequestTravelWithTheMailOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();

        TestResponse first = send(
                key, files("files@example.test").file("plans/plan.pdf", PDF).file("run.bat", TEXT));
        TestResponse second = send(
                key, files("files@example.test").file("plans/plan.pdf", PDF).file("run.bat", TEXT));
        TestResponse other = send(key, files("files@example.test").file("plans/plan.pdf", EXE));
        TestResponse stored = mail.next("files@example.test");

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(second.header("Idempotent-Replayed")).contains("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(stored.text("attachments[0].name")).isEqualTo("plan.pdf");
        assertThat(stored.text("attachments[1].name")).isEqualTo("run.bat.txt");
        assertThat(mail.get("/api/mail/mailbox/" + stored.text("id") + "/attachments/0")
                        .body())
                .isEqualTo("%PDF-1.7 an invoice");
        assertThat(mail.mailsTo("files@example.test")).isOne();
    }

    /** Scenario 25. */
    @Test
    void programsTooManyFilesTooManyBytesAndBadNamesAreRefusedAndNothingIsStored() {
        MessageForm eleven = files("refused@example.test");
        IntStream.range(0, 11).forEach(i -> eleven.file(i + ".pdf", PDF));
        byte[] half = Arrays.copyOf(PDF, 5 * 1024 * 1024 + 1);

        assertThat(send(files("refused@example.test").file("invoice.pdf", EXE)).status())
                .isEqualTo(415);
        assertThat(send(eleven).status()).isEqualTo(400);
        assertThat(send(files("refused@example.test").file("a.pdf", half).file("b.pdf", half))
                        .status())
                .isEqualTo(413);
        assertThat(send(files("refused@example.test").file("a.pdf", new byte[11 * 1024 * 1024]))
                        .status())
                .isEqualTo(413);
        assertThat(send(files("refused@example.test").file("gpj.\u202eexe.pdf", PDF))
                        .body())
                .contains("files[0]");
        assertThat(send(files("refused@example.test").file("", PDF)).body()).contains("files[0]");
        assertThat(service.sql().number("select count(*) from deliveries where address = 'refused@example.test'"))
                .isZero();
    }

    @Test
    void messageOfAFormIsReadAsStrictlyAsABody() {
        TestResponse refused = send(new MessageForm()
                .message("{\"template\":\"mail.notice\",\"to\":[],\"parameters\":{},\"html\":\"<p>\"}")
                .file("a.pdf", PDF));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"to\"", "\"html\"");
        assertThat(send(new MessageForm().file("a.pdf", PDF)).body()).contains("\"message\"");
    }

    @Test
    void resourceOfMediaIsFetchedWhenTheMailIsSent() {
        UUID resource = UUID.randomUUID();
        media.holds("/api/media/resources/" + resource + "/content", 200, PDF);

        TestResponse accepted = send(new MessageForm()
                .message(json("media@example.test", ",\"attachments\":[{\"media\":\"" + resource + "\"}]"))
                .file("a.txt", TEXT));
        TestResponse stored = mail.next("media@example.test");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(stored.text("attachments[0].name")).isEqualTo("a.txt");
        assertThat(stored.text("attachments[1].name")).isEqualTo(resource + ".pdf");
    }

    private static MessageForm files(String address) {
        return new MessageForm().message(json(address, ""));
    }

    private static String json(String address, String more) {
        return "{\"template\":\"mail.notice\",\"to\":[{\"email\":\"" + address
                + "\"}],\"parameters\":{\"subject\":\"Plan\",\"message\":\"It is attached\"}" + more + "}";
    }

    private TestResponse send(MessageForm form) {
        return send(UUID.randomUUID().toString(), form);
    }

    private TestResponse send(String key, MessageForm form) {
        return service.http()
                .post("/api/mail/messages")
                .bearer(service.tokens().service("mail", "mail:send", "mail:send.external"))
                .header("Idempotency-Key", key)
                .body(form.contentType(), form.body())
                .send();
    }

    private String state(String address) {
        return service.sql()
                .text("select status || ' ' || reason || ' ' || attempts from deliveries where address = ?", address);
    }

    private static MailRequested request(List<String> addresses, String path) {
        return request(addresses, List.of(Attachment.document("payments", path, "C26-00001.pdf")));
    }

    private static MailRequested request(List<String> addresses, List<Attachment> attachments) {
        return new MailRequested(
                UUID.randomUUID(),
                "mail.notice",
                addresses.stream()
                        .map(address -> Recipient.address(address, null, "en"))
                        .toList(),
                null,
                Map.of("subject", "Your invoice", "message", "It is attached"),
                null,
                attachments,
                null,
                null);
    }
}
