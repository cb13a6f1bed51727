package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.http.HostileRequests;
import dev.offshoot.broker.http.HostileRequests.Hostile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileRequestsTest {

    private static TestEdge edge;
    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.that(call -> {
            call.body();
            call.answer(200, call.line());
        });
        edge = TestEdge.start().route("shop", service, "{id: shop, path: \"/api/shop/**\"}");
    }

    @AfterAll
    static void stop() {
        edge.close();
        service.close();
    }

    static List<Hostile> hostile() {
        return HostileRequests.all();
    }

    @Test
    void thereAreAtLeastEighty() {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileRequestEndsAsWritten(Hostile hostile) {
        try (Client client = new Client(edge.port())) {
            client.send(hostile.bytes());

            Client.Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(hostile.status());
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(client.isClosedByServer()).isTrue();
        }
        assertThat(service.heads).noneMatch(head -> head.contains("smuggled"));
        assertThat(Client.get(edge.port(), "/api/shop/honest").text()).isEqualTo("GET /api/shop/honest HTTP/1.1");
    }

    @Test
    void slowHeadIsCutOff() {
        try (TestEdge impatient = TestEdge.impatient(Duration.ofMillis(300));
                Client client = new Client(impatient.port())) {
            client.send("GET /api/shop/x HTTP/1.1\r\nHost:");

            assertThat(client.read().status()).isEqualTo(408);
            assertThat(client.isClosedByServer()).isTrue();
        }
    }
}
