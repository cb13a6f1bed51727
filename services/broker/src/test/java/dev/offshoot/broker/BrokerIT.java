package dev.offshoot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.identity.access.AnonymousRoutes;
import dev.offshoot.service.ServiceCommand;
import dev.offshoot.testing.RunningService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BrokerTest
class BrokerIT {

    private final RunningService broker;
    private final Front front;

    BrokerIT(RunningService broker) {
        this.broker = broker;
        this.front = new Front(broker);
    }

    @Test
    void scenarioLoadsTwiceAndIsThereOnce() {
        for (int i = 0; i < 2; i++) {
            assertThat(populate("demo")).isZero();
        }
        assertThat(broker.sql().number("select count(*) from instance_orders where service = 'media'"))
                .isEqualTo(1);
        assertThat(populate("empty")).isZero();
    }

    private int populate(String scenario) {
        return broker.context().getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals("populate"))
                .findFirst()
                .orElseThrow()
                .run(broker.context(), List.of(scenario));
    }

    @Test
    void everyProblemNamesItsPathAndTrace() {
        List<HttpResponse<String>> problems = List.of(
                front.get("/nowhere"),
                front.get("/problems/no-such-problem"),
                front.get("/api/broker/nothing"),
                front.get("/api/broker/routing"),
                front.get("/api/broker/routing", "Authorization", front.member()),
                front.get("/api/broker/routing", "Authorization", "Bearer forged"),
                front.send("DELETE", "/api/broker/routing", "", "Authorization", front.operator()),
                front.operate("PUT", "/api/broker/routing", "{"),
                front.send(
                        "PUT",
                        "/api/broker/routing",
                        "x",
                        "Authorization",
                        front.operator(),
                        "Content-Type",
                        "text/plain"),
                front.operate("PUT", "/api/broker/routing", "x".repeat(2_100_000)));

        for (HttpResponse<String> problem : problems) {
            assertThat(problem.statusCode()).isBetween(400, 599);
            assertThat(problem.body())
                    .containsPattern("\"instance\":\"/[a-z]")
                    .containsPattern("\"traceId\":\"(?!0{32})[0-9a-f]{32}\"");
        }
    }

    private String metrics() {
        return broker.http()
                .get("/api/broker/metrics")
                .bearer(broker.tokens().service("broker", "operations:read").token())
                .send()
                .body();
    }

    @Test
    void figuresOfServicesAndLoopsAreMetrics() {
        Awaitility.await().until(() -> {
            String metrics = metrics();
            assertThat(metrics).doesNotContain("broker_instances{service=\"broker\"");
            return metrics.contains("broker_instances{service=\"auth\",state=\"")
                    && metrics.contains("broker_loop_delay_seconds_bucket")
                    && metrics.contains("broker_direct_memory")
                    && metrics.contains("broker_tokens_total{result=\"hit\"}");
        });
    }

    /** Nobody calls for it here: the ring empties by itself. */
    @Test
    void accessLogIsWrittenWhileRequestsCome() {
        for (int i = 0; i < 5; i++) {
            front.get("/health/live");
        }

        Awaitility.await().until(() -> metrics().contains("broker_access_waiting 0.0"));
    }

    @Test
    void anonymousRoutesAreTheListedOnes() throws IOException {
        assertThat(broker.bean(AnonymousRoutes.class).find())
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/anonymous-routes.txt")));
    }
}
