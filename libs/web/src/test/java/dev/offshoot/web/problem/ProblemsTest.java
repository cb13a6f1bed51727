package dev.offshoot.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.web.SampleService;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    private static SampleService service;

    @BeforeAll
    static void start() {
        service = SampleService.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void unknownRouteIsNotFound() {
        HttpResponse<String> response = service.get("/api/sample/nowhere?secret=1");

        assertProblem(response, 404, "not-found");
        assertThat(response.body())
                .contains("\"instance\":\"/api/sample/nowhere\"")
                .doesNotContain("secret");
    }

    @Test
    void otherMethodIsNotAllowed() {
        HttpResponse<String> response =
                service.send(service.request("/api/sample/orders").DELETE());

        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "POST"));
    }

    @Test
    void otherContentTypeIsUnsupported() {
        HttpResponse<String> response = service.send(service.request("/api/sample/orders")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));

        assertProblem(response, 415, "unsupported-media-type");
        assertThat(response.body()).contains("application/json");
    }

    @Test
    void bodyWithoutContentTypeIsUnsupported() {
        HttpResponse<String> response =
                service.send(service.request("/api/sample/orders").POST(BodyPublishers.ofString("{}")));

        assertProblem(response, 415, "unsupported-media-type");
    }

    @Test
    void onlyJsonCanBeProduced() {
        HttpResponse<String> response =
                service.send(service.request("/api/sample/orders").header("Accept", "image/png"));

        assertProblem(response, 406, "not-acceptable");
    }

    @Test
    void brokenJsonIsToldByPosition() {
        HttpResponse<String> response = service.post("/api/sample/orders", "{\n  \"customer\": nope\n}");

        assertProblem(response, 400, "malformed-json");
        assertThat(response.body()).contains("line 2, column");
    }

    @Test
    void oversizeBodyIsRefused() {
        HttpResponse<String> response = service.post("/api/sample/orders", "\"" + "x".repeat(1_100_000) + "\"");

        assertProblem(response, 413, "body-too-large");
    }

    @Test
    void oversizeBodyOfUnknownLengthIsRefused() {
        byte[] body = new byte[1_100_000];
        HttpResponse<String> response = service.send(service.request("/api/sample/orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertProblem(response, 413, "body-too-large");
    }

    @Test
    void malformedPathVariableNamesNoClass() {
        HttpResponse<String> response = service.get("/api/sample/orders/17");

        assertProblem(response, 400, "invalid-request");
        assertThat(response.body())
                .contains("\"field\":\"id\"", "Must be a UUID")
                .doesNotContain("java", "class");
    }

    @Test
    void malformedQueryValueIsNamed() {
        HttpResponse<String> response = service.get("/api/sample/orders?depth=deep");

        assertProblem(response, 400, "invalid-request");
        assertThat(response.body()).contains("\"field\":\"depth\"", "Must be a number");
    }

    @Test
    void constrainedQueryValueIsNamed() {
        HttpResponse<String> response = service.get("/api/sample/orders?depth=10");

        assertProblem(response, 400, "invalid-request");
        assertThat(response.body()).contains("\"field\":\"depth\"", "\"code\":\"too-large\"");
    }

    @ParameterizedTest
    @CsvSource({
        "unique, 409, already-exists",
        "reference, 409, conflict",
        "unstorable, 400, invalid-request",
        "database-away, 503, unavailable",
        "connection-broken, 503, unavailable",
        "timeout, 504, deadline-exceeded",
        "refused, 409, order-closed",
        "other, 500, internal-error"
    })
    void failureOfTheServiceTellsNothingFromInside(String kind, int status, String code) {
        HttpResponse<String> response = service.get("/api/sample/orders/failures/" + kind);

        assertProblem(response, status, code);
        assertThat(response.body()).doesNotContain("secret", "orders_customer", "Exception", "pool");
    }

    @Test
    void problemMayNameWhatIsInTheWay() {
        HttpResponse<String> response = service.get("/api/sample/orders/failures/in-the-way");

        assertProblem(response, 409, "order-closed");
        assertThat(response.body()).contains("\"orderId\":7").doesNotContain("members");
    }

    @Test
    void databaseAwaySaysWhenToRetry() {
        HttpResponse<String> response = service.get("/api/sample/orders/failures/database-away");

        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void changeWithoutIfMatchIsRefused() {
        assertProblem(edit(null), 428, "precondition-required");
    }

    @Test
    void changeOfAnOlderStateIsRefused() {
        assertProblem(edit("\"2\""), 412, "stale");
    }

    @Test
    void rowChangedMeanwhileIsStaleWhereTheRouteTakesIfMatch() {
        assertProblem(edit("\"3\""), 412, "stale");
    }

    @Test
    void rowChangedMeanwhileIsConflictElsewhere() {
        HttpResponse<String> response =
                service.send(service.request("/api/sample/orders/56e40000-0000-4000-8000-000000000000")
                        .PUT(BodyPublishers.noBody()));

        assertProblem(response, 409, "changed-meanwhile");
    }

    @Test
    void headHasStatusAndNoBody() {
        HttpResponse<String> response =
                service.send(service.request("/api/sample/nowhere").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    private static HttpResponse<String> edit(@org.jspecify.annotations.Nullable String tag) {
        var request = service.request("/api/sample/orders/56e40000-0000-4000-8000-000000000000")
                .method("PATCH", BodyPublishers.noBody());
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return service.send(request);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.body())
                .as("status %s", response.statusCode())
                .contains("\"type\":\"/problems/" + code + "\"");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        String trace = response.headers().firstValue("Trace-Id").orElseThrow();
        assertThat(response.body())
                .contains("\"code\":\"" + code + "\"", "\"traceId\":\"" + trace + "\"", "\"status\":" + status);
    }
}
