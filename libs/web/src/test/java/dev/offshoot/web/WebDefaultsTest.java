package dev.offshoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class WebDefaultsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

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
    void traceOfTheCallerIsContinued() {
        HttpResponse<String> response = service.send(
                service.request("/api/sample/orders").header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        assertThat(response.headers().firstValue("Trace-Id")).hasValue(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01"
            })
    void malformedTraceBeginsANewOne(String header) {
        HttpResponse<String> response =
                service.send(service.request("/api/sample/orders").header("traceparent", header));

        assertThat(response.headers().firstValue("Trace-Id"))
                .hasValueSatisfying(trace ->
                        assertThat(trace).matches("(?!0{32})[0-9a-f]{32}").isNotEqualTo(TRACE));
    }

    @Test
    void nothingIsStoredByDefault() {
        HttpResponse<String> response = service.get("/api/sample/orders");

        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void deadlineOfTheCallerHolds() {
        HttpResponse<String> limited =
                service.send(service.request("/api/sample/limited/time-left").header("Offshoot-Deadline", "5000"));
        HttpResponse<String> over =
                service.send(service.request("/api/sample/limited/time-left").header("Offshoot-Deadline", "0"));

        assertThat(Integer.parseInt(limited.body())).isBetween(1, 5000);
        assertThat(service.get("/api/sample/limited/time-left").body()).isEqualTo("unlimited");
        assertThat(over.statusCode()).isEqualTo(504);
        assertThat(over.body()).contains("deadline-exceeded");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=101, limit", "limit=many, limit"})
    void badPageIsRefused(String query, String field) {
        HttpResponse<String> response = service.get("/api/sample/orders?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void badCursorIsRefused() {
        HttpResponse<String> response = service.get("/api/sample/orders?cursor=abc");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("invalid-cursor");
    }

    @Test
    void pageHasTwentyItemsByDefault() {
        assertThat(service.get("/api/sample/orders").body()).contains("\"limit\":20");
    }

    @Test
    void healthIsServedUnderTheServicesPath() {
        assertThat(service.get("/api/sample/health/liveness").body()).contains("UP");
        assertThat(service.get("/api/sample/health/readiness").body()).contains("UP");
    }

    @Test
    void metricsAreServedByRouteWithoutAddresses() {
        service.get("/api/sample/orders/56e40000-0000-4000-8000-000000000000");

        String metrics = service.get("/api/sample/metrics").body();

        assertThat(metrics)
                .contains("http_server_requests_seconds_count", "/api/sample/orders/{id}")
                .doesNotContain("56e40000");
    }

    @Test
    void descriptionListsEveryProblem() {
        HttpResponse<String> response = service.get("/api/sample/openapi.json");
        String etag = response.headers().firstValue("ETag").orElseThrow();

        assertThat(response.body())
                .contains(
                        "\"x-problems\"",
                        "{\"code\":\"order-closed\",\"status\":409,\"title\":\"Order closed\",\"remedy\":\"Place a new order.\"}",
                        "\"code\":\"invalid-request\"");
        assertThat(service.send(service.request("/api/sample/openapi.json").header("If-None-Match", etag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void descriptionShowsWhatRoutesTakeByConvention() {
        String description = service.get("/api/sample/openapi.json").body();

        assertThat(description)
                .contains("\"/api/sample/orders/{id}\"", "\"If-Match\"", "\"cursor\"", "application/problem+json")
                .doesNotContain("PageRequest", "${");
    }

    @Test
    void accessLogNamesRoutesAndNeitherAddressesNorQueries() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger("dev.offshoot.access");
        lines.start();
        log.addAppender(lines);

        service.get("/api/sample/orders/56e40000-0000-4000-8000-000000000000?token=secret");
        log.detachAppender(lines);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .matches("GET /api/sample/orders/\\{id} 200 \\d+ ms");
        assertThat(lines.list.getFirst().getMDCPropertyMap()).containsKey("traceId");
    }

    @Test
    void forwardedAddressOfATrustedProxyCounts() {
        assertThat(networkOf("203.0.113.9, 198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(networkOf("198.51.100.7, 127.0.0.1")).isEqualTo("198.51.100.7");
        assertThat(networkOf("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2:0:0:0:0/64");
        assertThat(networkOf("unknown")).isEqualTo("127.0.0.1");
    }

    private static String networkOf(String forwarded) {
        return service.send(service.request("/api/sample/limited/network").header("X-Forwarded-For", forwarded))
                .body();
    }
}
