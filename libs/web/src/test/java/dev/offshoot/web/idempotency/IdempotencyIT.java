package dev.offshoot.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.web.ProblemException;
import dev.offshoot.web.SampleService;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.sample.AdjustableClock;
import dev.offshoot.web.sample.PaymentService;
import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdempotencyIT {

    private static final String FILE = """
            --x
            Content-Disposition: form-data; name="file"; filename="a"
            Content-Type: text/plain

            four
            --x--
            """;

    private static final String FORM = """
            --BOUNDARY
            Content-Disposition: form-data; name="payment"
            Content-Type: application/json

            JSON
            --BOUNDARY
            Content-Disposition: form-data; name="files"; filename="a.txt"
            Content-Type: text/plain

            four
            --BOUNDARY--
            """;

    private static SampleService service;

    private final String key = UUID.randomUUID().toString();
    private final String reference = key.substring(0, 18);

    @BeforeAll
    static void start() {
        service = SampleService.startWithDatabase(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void repeatedRequestGetsTheStoredAnswer() {
        HttpResponse<String> first = pay("/api/sample/payments", key, 5);
        HttpResponse<String> second = pay("/api/sample/payments", key, 5);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void plainResultIsReplayedWithItsStatus() {
        HttpResponse<String> first = pay("/api/sample/payments/plain", key, 5);
        HttpResponse<String> second = pay("/api/sample/payments/plain", key, 5);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void otherBodyWithTheSameKeyIsRefused() {
        pay("/api/sample/payments", key, 5);

        HttpResponse<String> other = pay("/api/sample/payments", key, 6);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-reused");
    }

    @Test
    void sameKeyOnAnotherRouteIsAnotherRequest() {
        pay("/api/sample/payments", key, 5);

        assertThat(pay("/api/sample/payments/plain", key, 5).statusCode()).isEqualTo(409);
    }

    @Test
    void refusalRollsBackAndMayBeTriedAgain() {
        HttpResponse<String> problem = pay("/api/sample/payments", key, 0);
        HttpResponse<String> answer = pay("/api/sample/payments/refused", key, -5);
        HttpResponse<String> again = pay("/api/sample/payments", key, 5);

        assertThat(problem.statusCode()).isEqualTo(409);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void fiftyAtOnceTakeEffectOnce() throws Exception {
        long before = service.bean(PaymentService.class).count("payments");

        List<HttpResponse<String>> responses = inParallel(50, () -> pay("/api/sample/payments", key, 7));

        assertThat(responses)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(responses)
                .filteredOn(response -> response.statusCode() == 409)
                .allSatisfy(response -> {
                    assertThat(response.body()).contains("idempotency-key-in-use");
                    assertThat(response.headers().firstValue("Retry-After")).isPresent();
                });
        assertThat(service.bean(PaymentService.class).count("payments")).isEqualTo(before + 1);
        assertThat(pay("/api/sample/payments", key, 7).headers().firstValue("Idempotent-Replayed"))
                .hasValue("true");
    }

    @Test
    void batchAnswersItsOwnRepetitionsAndTheNextBatchThose() {
        IdempotentCall first = batched("/api/sample/batches");
        IdempotentCall again = batched("/api/sample/batches");
        IdempotentCall elsewhere = batched("/api/sample/batches?other=1");

        inBatch(List.of(first, again), answers -> {
            assertThat(answers.find(first)).isEmpty();
            answers.add(first, io.micronaut.http.HttpResponse.created(Map.of("number", 17)));
            assertReplayed(answers, again);
            answers.save();
        });

        inBatch(List.of(again, elsewhere), answers -> {
            assertReplayed(answers, again);
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> answers.find(elsewhere))
                    .satisfies(refused -> assertThat(refused.type()).isEqualTo(WebProblem.IDEMPOTENCY_KEY_REUSED));
        });
    }

    @Test
    void malformedKeyIsRefused() {
        HttpResponse<String> response = pay("/api/sample/payments", "k".repeat(256), 5);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("invalid-idempotency-key");
    }

    @Test
    void fileWithAKeyIsRefusedAndWithoutOneTaken() {
        HttpRequest.Builder file = service.request("/api/sample/payments/files")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(FILE.replace("\n", "\r\n")));

        assertThat(service.send(file.copy()).body()).isEqualTo("4");
        HttpResponse<String> refused = service.send(file.header("Idempotency-Key", key));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid-idempotency-key", "without a key");
    }

    @Test
    void formIsComparedByItsPartsWhateverTheirBoundary() {
        HttpResponse<String> first = form(key, "first-boundary", "{\"reference\":\"" + reference + "\",\"amount\":5}");
        HttpResponse<String> second =
                form(key, "second-boundary", "{\"reference\":\"" + reference + "\",\"amount\":5}");
        HttpResponse<String> other = form(key, "first-boundary", "{\"reference\":\"" + reference + "\",\"amount\":6}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void formWithBadJsonUnknownPartsOrNoEndIsRefused() {
        assertThat(form(key, "x", "{\"reference\":7,\"more\":1}").body())
                .contains("\"reference\"", "\"more\"", "\"amount\"");
        assertThat(form(key, "x", FORM.replace("\"payment\"", "\"html\""), "{}").body())
                .contains("\"html\"");
        assertThat(form(key, "x", FORM.replace("\"payment\"", "\"files\""), "{}")
                        .body())
                .contains("\"payment\"");
        assertThat(form(key, "x", "no form at all", "").statusCode()).isEqualTo(400);
        assertThat(form(key, "x", FORM.substring(0, FORM.length() - 12), "{}").statusCode())
                .isEqualTo(400);
        assertThat(service.send(service.request("/api/sample/payments/forms")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void bodyThatContradictsItselfIsRefusedWithoutTheConstructorsWords() {
        HttpResponse<String> response = pay("/api/sample/payments", key, 2_000_000);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("invalid-request", "inconsistent").doesNotContain("secret", "MakePayment");
    }

    @Test
    void answersAreForgottenAfterADay() {
        pay("/api/sample/payments", key, 5);
        long before = service.bean(PaymentService.class).count("idempotency_keys");

        service.bean(AdjustableClock.class).advance(Duration.ofHours(25));
        service.bean(AnswerTrimming.class).trim();

        assertThat(before).isPositive();
        assertThat(service.bean(PaymentService.class).count("idempotency_keys")).isZero();
        assertThat(pay("/api/sample/payments", key, 5).body()).contains("already-exists");
    }

    private IdempotentCall batched(String path) {
        return IdempotentCall.of(
                        io.micronaut.http.HttpRequest.POST(path, "").header("Idempotency-Key", key), "somebody")
                .orElseThrow();
    }

    private static void assertReplayed(KeyedAnswers answers, IdempotentCall call) {
        assertThat(answers.find(call)).hasValueSatisfying(answer -> {
            assertThat(answer.code()).isEqualTo(201);
            assertThat(answer.getBody(byte[].class))
                    .map(body -> new String(body, StandardCharsets.UTF_8))
                    .contains("{\"number\":17}");
            assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true");
        });
    }

    @SuppressWarnings("unchecked")
    private static void inBatch(List<IdempotentCall> calls, BatchWork work) {
        TransactionOperations<Connection> transactions = service.bean(TransactionOperations.class);
        transactions.executeWrite(transaction -> {
            work.on(service.bean(IdempotencyKeys.class).answers(transaction.getConnection(), calls));
            return calls;
        });
    }

    private interface BatchWork {

        void on(KeyedAnswers answers) throws SQLException;
    }

    private HttpResponse<String> form(String idempotencyKey, String boundary, String json) {
        return form(idempotencyKey, boundary, FORM, json);
    }

    private HttpResponse<String> form(String idempotencyKey, String boundary, String form, String json) {
        return service.send(service.request("/api/sample/payments/forms")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(
                        form.replace("BOUNDARY", boundary).replace("JSON", json).replace("\n", "\r\n"))));
    }

    private HttpResponse<String> pay(String path, String idempotencyKey, int amount) {
        return service.send(service.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString("{\"reference\":\"" + reference + "\",\"amount\":" + amount + "}")));
    }

    private static <T> List<T> inParallel(int count, Callable<T> call) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor
                    .invokeAll(IntStream.range(0, count).mapToObj(_ -> call).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
